/** A flat JSON object as ASCII text with blanks after commas and colons: `{"Cr\u00eape Pan": "1", "Mug": "2"}`. */
export function spacedJson(entries: Iterable<readonly [key: string, value: string]>): string {
  return `{${Array.from(entries, ([key, value]) => `${asciiJson(key)}: ${asciiJson(value)}`).join(", ")}}`;
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
