/** A moment as Python's `datetime.now().isoformat()` writes it: local, no zone, microseconds. */
export function localIsoTime(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":");
  return `${day}T${time}.${String(moment.getMilliseconds()).padStart(3, "0")}000`;
}
