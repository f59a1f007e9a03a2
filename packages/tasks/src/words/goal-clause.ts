import type { Random } from "@toolworld/contracts";
import type { Goal, Mention, WantedValue } from "../plan/goal.ts";
import { sayAct } from "./act-words.ts";
import { mentionText } from "./mention-text.ts";
import { isNameLike, isState } from "./speakable.ts";
import { sayValue } from "./value-words.ts";

/** A clause in the imperative: `rename the project Opal Meadow to Falcon Point`. */
export interface Clause {
  readonly goal: Goal;
  readonly text: string;
  /** The clause asks for an answer. */
  readonly asks: boolean;
  /** The clause is about several rows. */
  readonly isMany?: boolean;
}

const CREATE_VERBS = ["create", "add", "set up"];
const DELETE_VERBS = ["delete", "remove"];
/** Says a goal; `pronoun` where the row was named just before. */
export function sayGoal(goal: Goal, pronoun: boolean, random: Random): Clause {
  const text = {
    create: () => sayCreate(goal, random),
    update: () => sayUpdate(goal, pronoun),
    delete: () => `${random.pick(DELETE_VERBS)} ${subject(goal)}`,
    act: () => `${sayAct(goal.tool.semantics.verb ?? "change", pronoun ? "it" : subject(goal))}${withValues(goal)}`,
    tell: () => sayQuestions([goal], () => pronoun, random).text,
  }[goal.type]();
  return { goal, text, asks: false };
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
  return { goal: first, text, asks: false, isMany: true };
}

/** Asks for several things at once, row by row: `tell me the price and the due date of the order 17`. */
export function sayQuestions(goals: readonly Goal[], isNamed: (goal: Goal) => boolean, random: Random): Clause {
  const byRow = new Map<string, Goal[]>();
  for (const goal of goals) byRow.set(subject(goal), [...(byRow.get(subject(goal)) ?? []), goal]);
  const parts = [...byRow].map(([what, asked], index) => {
    const isPronoun = index === 0 && isNamed(asked[0] as Goal);
    const phrases = asked.map(({ values: [value] }) => value?.column.phrase as string);
    return isPronoun ? `its ${listOf(phrases)}` : `${listOf(phrases.map((phrase) => `the ${phrase}`))} of ${what}`;
  });
  const text = `${random.pick(["tell me", "let me know"])} ${listOf(parts)}`;
  return { goal: goals[0] as Goal, text, asks: true, isMany: goals.length > 1 };
}

/** `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function subject({ mention }: Goal): string {
  return mention ? mentionText(mention) : "it";
}

function sayCreate({ tool: { table }, mention, values }: Goal, random: Random): string {
  const named =
    values.find(({ column }) => column.name === table.label) ??
    (mention ? undefined : values.find(({ column }) => isNameLike(column)));
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
  if (isState(plain)) return `mark ${what} as ${value === true ? "" : "not "}${plain}`;
  if (/^(allow|allows|enable|enabled) /.test(plain))
    return `${value === true ? "enable" : "disable"} ${plain.replace(/^\w+ /, "")} for ${what}`;
  return `turn ${value === true ? "on" : "off"} ${plain.replace(/ enabled$/, "")} for ${what}`;
}

function withValues({ values }: Goal): string {
  return values.length === 0
    ? ""
    : ` with ${listOf(values.map((value) => `the ${value.column.phrase} ${said(value)}`))}`;
}

/** A value as it is said; a row that it points to is named, with its entity where the column does not say it. */
function said({ column, value, mention }: WantedValue): string {
  if (mention) {
    const alike = column.phrase.endsWith(mention.table.singular) && mention.place === "" && !mention.whole;
    return alike && !mention.words.startsWith("with ") ? mention.words : mentionText(mention);
  }
  return (column.speech === "yes-no" ? (value ? "on" : "off") : sayValue(value, column.speech)) ?? String(value);
}
