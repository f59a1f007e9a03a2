import type { ColumnSpeech } from "@toolworld/contracts";
import type { TaskColumn, TaskTable } from "../domain/task-domain.ts";
import type { TaskSettings } from "../settings/task-settings.ts";

const EMPTY =
  /^(results?|objects?|data|datum|entity|entities|values?|params?|parameters?|things?|infos?|information|responses?|metadata|properties|property|v\d.*)$/i;
const VAGUE =
  /^(settings?|configs?|configuration|items?|resources?|records?|elements?|types?|states?|status(es)?|details?|nodes?|contents?)$/i;
/** An entity that begins so was read from a name such as `addAssociation`. */
const VERBS =
  /^(add|create|get|set|list|update|delete|remove|new|edit|import|export|enable|disable|generate|regenerate|read|check|validate|batch|bulk|by|is|has|can|to|for|with|via|my)$/i;
const TECHNICAL =
  /\b(IDs?|URI|hash|json|xml|base64|metadata|payload|regex|query|cursor|offset|nonce|token|secret|arn|guid|uuid|etag|config|param|flag|enum|schema|bucket|blob|md|sha|mime|callback|webhook|expand|fields?|sort|limit|page|nested|odata|e tag|kind|class|evaluator|signature|template id|dry run|force|cascade|validate|validation|timestamp|datetime|spec|path|proto|protocol|namespace|hostname|domain|runtime|cpu|ram|node|shard|replica|mode|api|sdk|graphql|sql|http|https|unit information|locale|href|link relation|index|idx|dto|vo|obj|str|bool|int|src|dst|ref)\b/i;
const ADJECTIVES =
  /^(hidden|active|inactive|deleted|archived|shared|public|private|all|latest|current|recent|new|old|default|available|pending|enabled|disabled|me|self|my|by|for|to|of|with|batch|bulk|v)$/i;
const LONGEST_WORD = 13;

/** Speeches that a person uses when asking for something. */
export const SPOKEN: ReadonlySet<ColumnSpeech> = new Set([
  "name",
  "text",
  "choice",
  "yes-no",
  "number",
  "money",
  "date",
  "moment",
  "email",
  "phone",
  "url",
]);

/** Tests whether a person has words for a table's rows. */
export function isSpeakableTable({ singular }: TaskTable, { maximumEntityWords, lenient }: TaskSettings): boolean {
  const words = singular.split(" ");
  const last = words.at(-1) as string;
  return (
    words.length <= maximumEntityWords &&
    words.every((word) => /^[A-Za-z]{2,}$/.test(word) && word.length <= LONGEST_WORD + (lenient ? 5 : 0)) &&
    !EMPTY.test(last) &&
    !/(.)\1\1/.test(singular) &&
    !(words.length > 1 && VERBS.test(words[0] as string)) &&
    !words.some((word) => /^[^aeiouy]{3,}$/.test(word)) &&
    (lenient || (!isParticiple(last) && !VAGUE.test(last) && !ADJECTIVES.test(last)))
  );
}

/** `accepted` is no thing, `feed` is. */
function isParticiple(word: string): boolean {
  return /[a-z]{3}ed$/.test(word) && !/(feed|seed|speed|breed|deed|need|weed|bleed|shed|embed)$/.test(word);
}

const STATES =
  /^(active|public|private|visible|hidden|featured|default|optional|mandatory|primary|recurring|anonymous|online|read|paid|favorite|[a-z]+(?:ed|able))$/;

/** Tests whether a phrase says what something is rather than what it has: `published`, `active`. */
export function isState(phrase: string): boolean {
  return STATES.test(phrase.replace(/^(is|are|was) /, ""));
}

/** Tests whether a column says what a row is called. */
export function isNameLike({ phrase, speech }: TaskColumn): boolean {
  return speech === "name" && /(^|^\w+ |^\w+ \w+ )(name|title)$/.test(phrase);
}

/** Tests whether a person would ask for a column to be changed, or told, and has words for it. */
export function isSpeakableColumn(column: TaskColumn, { maximumPhraseWords }: TaskSettings): boolean {
  const words = column.phrase.split(" ");
  return (
    !column.system &&
    !(isState(column.phrase) && column.speech !== "yes-no" && column.speech !== "choice") &&
    !(column.speech === "yes-no" && /(value|number|name|type|code|date|time|count|amount)$/.test(column.phrase)) &&
    words.length <= maximumPhraseWords &&
    words.every((word) => /^[A-Za-z]+$/.test(word) && word.length <= LONGEST_WORD) &&
    column.phrase.length > 2 &&
    !/^(new|old|is|has|x|to|from|by|of|in|on|at|for|with|recur) |date (year|month|day)$|(^| )(date time|time stamp)$/.test(
      column.phrase,
    ) &&
    !words.some((word) => /^[^aeiouyAEIOUY]{3,}$/.test(word) && word !== word.toUpperCase()) &&
    !/(.)\1\1/.test(column.phrase) &&
    !TECHNICAL.test(column.phrase)
  );
}
