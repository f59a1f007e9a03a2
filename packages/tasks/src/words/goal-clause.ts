import type { Random } from "@toolworld/contracts";
import type { Goal, Mention, WantedValue } from "../plan/goal.ts";
import { sayAct } from "./act-words.ts";
import { mentionText } from "./mention-text.ts";
import { sayValue } from "./value-words.ts";

/** A clause in the imperative: `rename the project Opal Meadow to Falcon Point`. */
export interface Clause {
  readonly goal: Goal;
  readonly text: string;
  /** The clause asks for an answer. */
  readonly asks: boolean;
}

const CREATE_VERBS = ["create", "add", "set up"];
const DELETE_VERBS = ["delete", "remove"];
const STATES =
  /^(active|enabled|disabled|published|archived|public|private|visible|hidden|required|featured|verified|default|locked|approved|available|favorite|starred|pinned|paid|read|optional|shared|closed|completed|confirmed|billable|taxable|refundable|mandatory|primary|recurring|anonymous|online|[a-z]+(?:ed|able))$/;

/** Says a goal; `pronoun` where the row was named just before. */
export function sayGoal(goal: Goal, pronoun: boolean, random: Random): Clause {
  const text = {
    create: () => sayCreate(goal, random),
    update: () => sayUpdate(goal, pronoun),
    delete: () => `${random.pick(DELETE_VERBS)} ${subject(goal)}`,
    act: () => `${sayAct(goal.tool.semantics.verb ?? "change", pronoun ? "it" : subject(goal))}${withValues(goal)}`,
    tell: () => sayTell(goal, pronoun, random),
  }[goal.type]();
  return { goal, text, asks: goal.type === "tell" };
}

/** Says one verb of several rows: `delete the tags Amber, Basalt and Coral`. */
export function sayTogether(goals: readonly Goal[], random: Random): Clause {
  const [first] = goals as [Goal];
  const { table, place } = first.mention as Mention;
  const names = listOf(goals.map(({ mention }) => (mention as Mention).words));
  const what = ["the", table.plural, names, place].filter((part) => part !== "").join(" ");
  const text =
    first.type === "delete"
      ? `${random.pick(DELETE_VERBS)} ${what}`
      : sayAct(first.tool.semantics.verb ?? "change", what);
  return { goal: first, text, asks: false };
}

/** `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function subject({ mention }: Goal): string {
  return mention ? mentionText(mention) : "it";
}

function sayCreate({ tool: { table }, mention, values }: Goal, random: Random): string {
  const named = values.find(({ column }) => column.name === table.label);
  const name = mention?.words ?? (named && said(named));
  const parents = values.filter((value) => value.mention);
  const rest = values.filter((value) => value !== named && !value.mention);
  const owners = parents.map((value) =>
    value.column.phrase === value.mention?.table.singular
      ? `for ${mentionText(value.mention)}`
      : `with ${mentionText(value.mention as Mention)} as the ${value.column.phrase}`,
  );
  const details = rest.map((value) =>
    value.column.speech === "yes-no"
      ? `${value.column.phrase} turned ${said(value)}`
      : `the ${value.column.phrase} ${said(value)}`,
  );
  return [
    `${random.pick(CREATE_VERBS)} a new ${table.singular}`,
    name === undefined ? "" : `called ${name}`,
    ...owners,
    details.length > 0 ? `with ${listOf(details)}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function sayUpdate(goal: Goal, pronoun: boolean): string {
  const { tool, values } = goal;
  const what = subject(goal);
  const [first, ...more] = values as [WantedValue, ...WantedValue[]];
  if (values.length === 0) return `update ${what}`;
  if (values.length === 1) {
    if (first.column.speech === "yes-no") return saySwitch(first, pronoun ? "it" : what);
    if (first.column.name === tool.table.label && /name|title/.test(first.column.phrase) && !pronoun)
      return `rename ${what} to ${said(first)}`;
    return pronoun
      ? `change its ${first.column.phrase} to ${said(first)}`
      : `change the ${first.column.phrase} of ${what} to ${said(first)}`;
  }
  const rest = more.map((value) => `the ${value.column.phrase} to ${said(value)}`);
  const start = pronoun ? `set its ${first.column.phrase}` : `set the ${first.column.phrase} of ${what}`;
  return listOf([`${start} to ${said(first)}`, ...rest]);
}

function saySwitch({ column: { phrase }, value }: WantedValue, what: string): string {
  const plain = phrase.replace(/^(is|are|was) /, "");
  if (STATES.test(plain)) return `mark ${what} as ${value === true ? "" : "not "}${plain}`;
  if (/^(allow|allows|enable|enabled) /.test(plain))
    return `${value === true ? "enable" : "disable"} ${plain.replace(/^\w+ /, "")} for ${what}`;
  return `turn ${value === true ? "on" : "off"} ${plain.replace(/ enabled$/, "")} for ${what}`;
}

function withValues({ values }: Goal): string {
  return values.length === 0
    ? ""
    : ` with ${listOf(values.map((value) => `the ${value.column.phrase} ${said(value)}`))}`;
}

function sayTell(goal: Goal, pronoun: boolean, random: Random): string {
  const [{ column }] = goal.values as [WantedValue];
  const what = pronoun ? `its ${column.phrase}` : `the ${column.phrase} of ${subject(goal)}`;
  return `${random.pick(["tell me", "let me know"])} ${what}`;
}

/** A value as it is said; a row that it points to is named, with its entity where the column does not say it. */
function said({ column, value, mention }: WantedValue): string {
  if (mention) {
    const alike = column.phrase.endsWith(mention.table.singular) && mention.place === "" && !mention.whole;
    return alike && !mention.words.startsWith("with ") ? mention.words : mentionText(mention);
  }
  return (column.speech === "yes-no" ? (value ? "on" : "off") : sayValue(value, column.speech)) ?? String(value);
}
