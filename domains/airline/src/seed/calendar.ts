/** The days of May 2024 that have flights. */
export const LAST_DAY = 30;

/** Today, in May 2024. */
export const TODAY = 15;

/** Three in the afternoon, in minutes since midnight. */
export const NOW_MINUTES = 15 * 60;

const MINUTES_A_DAY = 24 * 60;

/** A day of May 2024: `2024-05-07`. */
export function toDate(day: number): string {
  return `2024-05-${twoDigits(day)}`;
}

/** A moment of May 2024: `2024-05-07T06:05:00`. Minutes may reach into the days around. */
export function toMoment(day: number, minutes: number, seconds = 0): string {
  const daysOn = Math.floor(minutes / MINUTES_A_DAY);
  return `${toDate(day + daysOn)}T${toTime(minutes - daysOn * MINUTES_A_DAY, seconds)}`;
}

/** A time of the timetable: `15:30:00`, or `00:45:00+1` where minutes reach into the following day. */
export function toScheduledTime(minutes: number): string {
  return minutes < MINUTES_A_DAY ? toTime(minutes, 0) : `${toTime(minutes - MINUTES_A_DAY, 0)}+1`;
}

function toTime(minutes: number, seconds: number): string {
  return [Math.floor(minutes / 60), minutes % 60, seconds].map(twoDigits).join(":");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
