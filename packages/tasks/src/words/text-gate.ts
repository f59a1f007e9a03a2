import type { Plan } from "../plan/goal.ts";
import type { TaskSettings } from "../settings/task-settings.ts";

/** What keeps a text from being kept. */
export type TextFault = "raw identifier" | "opaque value" | "constant in capitals" | "too long" | "words twice";

/** Looks at a text with hard eyes: what no person would write is not kept. */
export function findTextFault(text: string, { steps }: Plan, settings: TaskSettings): TextFault | undefined {
  if (text.length > longestText(steps.length, settings)) return "too long";
  const bare = text.replace(/"[^"]*"/g, "");
  if (
    !hasOneNumber(text, settings) &&
    /\b[a-z]{1,4}_\d+|\b[0-9a-f]{10,}\b|\b\d{8,}\b(?! *(am|pm))/.test(bare.replace(/[+(]?\+?\d[\d ()-]{6,}\d/g, ""))
  )
    return "raw identifier";
  if (/\b[a-z]+-\d{3,}\b/.test(text)) return "opaque value";
  if (/\b[A-Z]{2,}_[A-Z]|\b[A-Z]{6,}\b/.test(bare)) return "constant in capitals";
  if (/\b(\w{3,}) \1\b/i.test(bare)) return "words twice";
  return undefined;
}

function longestText(steps: number, settings: TaskSettings): number {
  if (steps >= settings.longSteps.minimum) return settings.maximumLongText;
  return steps > settings.ordinarySteps ? settings.maximumMiddleText : settings.maximumText;
}

/** One row may go by its key where a domain is treated leniently; a list of keys is nothing that a person says. */
function hasOneNumber(text: string, { lenient }: TaskSettings): boolean {
  return lenient && new Set(text.match(/\b[a-z]{1,5}_\d+\b/g) ?? []).size <= 1;
}
