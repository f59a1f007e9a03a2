/** A document's name without its folders and its ending: who offers a tool, where nothing else says so. */
export function documentStem(path: string): string {
  const file = path.split(/[/\\]/).at(-1) as string;
  return file.replace(/(?:\.(?:json|jsonl|ndjson|ya?ml|txt))+$/i, "") || "unknown";
}
