/** The singular of an English plural, as far as column names go: `categories` to `category`, `item_ids` to `item_id`. */
function singular(name: string): string {
  if (name.endsWith("ies") && name.length > 4) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  return name.endsWith("s") && !/(?:ss|us|is)$/.test(name) ? name.slice(0, -1) : name;
}

/** A name in lower-case words joined by underscores, singular: `newItemIds` to `new_item_id`. */
export function normalName(name: string): string {
  const known = normalNames.get(name);
  if (known !== undefined) return known;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
  const normal = singular(words);
  normalNames.set(name, normal);
  return normal;
}

/** Every ending of a name that begins at a word: `new_item_id` gives `new_item_id`, `item_id` and `id`. */
export function nameEndings(name: string): readonly string[] {
  const known = endings.get(name);
  if (known) return known;
  const words = name.split("_");
  const all = words.map((_, index) => words.slice(index).join("_"));
  endings.set(name, all);
  return all;
}

const endings = new Map<string, readonly string[]>();

const normalNames = new Map<string, string>();
