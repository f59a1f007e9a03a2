import type { ColumnSpeech, JsonValue } from "@toolworld/contracts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const LONGEST_TEXT = 70;
const MOST_CHOICE_WORDS = 3;

/** How a person says a value; nothing where no person would say it. */
export function sayValue(value: JsonValue, speech: ColumnSpeech): string | undefined {
  switch (speech) {
    case "yes-no":
      return typeof value === "boolean" ? (value ? "on" : "off") : undefined;
    case "number":
      return typeof value === "number" && Math.abs(value) < 1e7 ? String(value) : undefined;
    case "money":
      return typeof value === "number" && Math.abs(value) < 1e7 ? `$${value}` : undefined;
    default:
      return typeof value === "string" ? sayText(value, speech) : undefined;
  }
}

function sayText(value: string, speech: ColumnSpeech): string | undefined {
  switch (speech) {
    case "name":
      return sayName(value);
    case "text":
      return isPlain(value) ? `"${value.replace(/[.!]$/, "")}"` : undefined;
    case "choice":
      return sayChoice(value);
    case "date":
      return sayDate(value);
    case "moment":
      return sayMoment(value);
    case "email":
      return /^[\w.+-]+@[\w.-]+$/.test(value) ? value : undefined;
    case "phone":
      return /^[+()\d .-]{6,20}$/.test(value) ? value : undefined;
    case "url":
      return /^https?:\/\/[\w./-]{4,50}$/.test(value) ? value : undefined;
    default:
      return undefined;
  }
}

/** Names that read as names stand bare, all others in quotes. */
function sayName(value: string): string | undefined {
  if (!isPlain(value) || value.length > 50) return undefined;
  if (/^[\w.+-]+@[\w.-]+$/.test(value)) return value;
  return /^\p{Lu}[\p{Ll}'’]+(?: (?:\p{Lu}[\p{L}'’.-]*|of|the|and|&))* ?\p{Lu}?[\p{L}'’.-]*$/u.test(value)
    ? value
    : `"${value}"`;
}

/** No made-up codes, constants, markup or paths. */
function isPlain(value: string): boolean {
  return (
    value.length > 0 &&
    value.length <= LONGEST_TEXT &&
    /^[\p{L}\p{N}]/u.test(value) &&
    !/[_<>{}[\]\\|"]|\/\/|\b[a-z]+-\d{3,}|\b\p{Lu}{5,}|[0-9a-f]{12,}/u.test(value)
  );
}

function sayChoice(value: string): string | undefined {
  if (/unspecified|unknown|undefined|^none$|^null$|default/i.test(value)) return undefined;
  if (/^[A-Z]{2,3}$/.test(value)) return value;
  if (!/^[A-Za-z]{2,}(?:[ _-][A-Za-z]+)*$/.test(value)) return undefined;
  const words = value
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]/g, " ")
    .split(" ");
  if (words.length > MOST_CHOICE_WORDS || words.some((word) => word.length > 14)) return undefined;
  return words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(value) ? value : words.join(" ").toLowerCase();
}

function sayDate(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return day === undefined ? undefined : `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
}

function sayMoment(value: string): string | undefined {
  const [, date, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::00(?:\.0+)?)?Z?$/.exec(value) ?? [];
  if (date === undefined) return undefined;
  const clock = Number(hour);
  return `${sayDate(date)} at ${clock % 12 === 0 ? 12 : clock % 12}:${minute} ${clock < 12 ? "am" : "pm"}`;
}
