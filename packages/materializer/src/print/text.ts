/** A value as TypeScript. Members are named without quotes where they can be. */
export function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${printName(name)}: ${printValue(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}

/** A member's name in an object. */
export function printName(name: string): string {
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** Reads a member: `row.title`, `row["@type"]`. */
export function printMember(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** Text inside a doc comment. */
export function commentText(text: string): string {
  return text.replaceAll("*/", "* /").replace(/\s+/g, " ");
}

/** Text inside a template literal. */
export function printTemplateText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, "\\$&");
}

/** `library loan` is `libraryLoan`. A word that the language or the context keeps for itself gets `Row` after it. */
export function toVariable(words: string): string {
  const parts = words.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join("");
  return isReservedWord(name) || !/^[a-z]/.test(name) ? `${name === "" ? "the" : name}Row` : name;
}

/** `library loans` is `LibraryLoans`. */
export function toTypeName(words: string): string {
  const name = words
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  return /^[A-Z]/.test(name) ? name : `N${name}`;
}

/** The name under which a domain's package exports it. */
export function toDomainVariable({ name }: { readonly name: string }): string {
  return toVariable(name.replaceAll("-", " "));
}

/** A file's name: `get_loan` is `get-loan`. */
export function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Moves lines to the right. */
export function indent(text: string, by = 2): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}

/** Tests whether the language, or the code around it, keeps a word for itself. */
export function isReservedWord(word: string): boolean {
  return RESERVED.has(word);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__";
}

const RESERVED: ReadonlySet<string> = new Set(
  (
    "abstract any as async await boolean break case catch class clock const constructor continue debugger declare default delete do else enum " +
    "export extends false finally for from function get given ids if implements import in input instanceof interface is let module namespace " +
    "never new null number object of package private protected public random readonly refuse require return set state static string super " +
    "switch symbol this throw true try type typeof undefined unique unknown var void while with yield z table tables tool tools row rows " +
    "arguments eval columns found context name index earlier words seed policy all changed count known referred shown"
  ).split(" "),
);
