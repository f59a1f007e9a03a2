import { keyText, type Random } from "@toolworld/contracts";
import type { Goal, Plan } from "../plan/goal.ts";
import { type Clause, listOf, sayGoal, sayQuestions, sayTogether } from "./goal-clause.ts";

const LONG_CLAUSE = 70;

/** Says a plan as a person would ask for it: clauses merged and joined, `then` only where one needs the one before. */
export function composeIntent({ goals }: Plan, random: Random): string {
  const clauses = toClauses(goals, random);
  if (clauses.length === 1) return single(clauses[0] as Clause, random);
  const canJoin =
    clauses.length <= 3 && clauses.every(({ text }) => text.length <= LONG_CLAUSE && !/ and |, /.test(text));
  if (canJoin && !clauses.some(({ goal }) => needsEarlier(goal))) return joined(clauses, random);
  return sentences(clauses, random);
}

function toClauses(goals: readonly Goal[], random: Random): Clause[] {
  const ordered = gather(goals);
  const clauses: Clause[] = [];
  for (let index = 0; index < ordered.length; index++) {
    const goal = ordered[index] as Goal;
    let end = index + 1;
    while (end < ordered.length && canMerge(goal, ordered[end] as Goal)) end++;
    if (end - index > 1) {
      clauses.push(sayTogether(ordered.slice(index, end), random));
      index = end - 1;
      continue;
    }
    if (goal.type === "tell") {
      const asked = ordered.slice(index).filter(({ type }) => type === "tell");
      clauses.push(sayQuestions(asked, (one) => isNamedJustBefore(clauses, one), random));
      break;
    }
    clauses.push(sayGoal(goal, isNamedJustBefore(clauses, goal), random));
  }
  return clauses;
}

/** A pronoun is clear where the last clause was about the same row, and about that row only. */
function isNamedJustBefore(clauses: readonly Clause[], goal: Goal): boolean {
  const before = clauses.at(-1);
  if (!before || before.isMany || before.goal.type === "create" || before.goal.type === "delete") return false;
  return sameRow(before.goal, goal) && before.goal.values.every(({ mention }) => mention === undefined);
}

/** Brings equal verbs on several rows together, and goals on one row; questions come last. */
function gather(goals: readonly Goal[]): Goal[] {
  const left = [...goals].sort((one, other) => Number(one.type === "tell") - Number(other.type === "tell"));
  const ordered: Goal[] = [];
  while (left.length > 0) {
    const goal = left.shift() as Goal;
    ordered.push(goal);
    for (let index = 0; index < left.length; ) {
      const other = left[index] as Goal;
      if (canMerge(goal, other)) ordered.push(...left.splice(index, 1));
      else index++;
    }
  }
  return ordered;
}

function canMerge(one: Goal, other: Goal): boolean {
  return (
    (one.type === "delete" || one.type === "act") &&
    one.tool === other.tool &&
    one.values.length + other.values.length === 0 &&
    one.mention !== undefined &&
    other.mention !== undefined &&
    !one.mention.whole &&
    !other.mention.whole &&
    one.mention.place === other.mention.place &&
    !/^with /.test(one.mention.words) &&
    !/^with /.test(other.mention.words)
  );
}

function sameRow(one: Goal, other: Goal): boolean {
  return (
    one.mention !== undefined &&
    other.mention !== undefined &&
    one.mention.table === other.mention.table &&
    keyText(one.mention.key as string) === keyText(other.mention.key as string)
  );
}

function needsEarlier({ values, mention }: Goal): boolean {
  return mention?.made === true || values.some((value) => value.mention?.made);
}

function single({ text, asks }: Clause, random: Random): string {
  if (asks) {
    const [what] = [text.replace(/^(tell me|let me know) /, "")];
    return random.pick([`What is ${what}?`, `Could you tell me ${what}?`, `I would like to know ${what}.`]);
  }
  return random.pick([
    `Please ${text}.`,
    `Could you ${text}?`,
    `I would like you to ${text}.`,
    `Hi, can you ${text}?`,
    `${capital(text)}, please.`,
  ]);
}

function joined(clauses: readonly Clause[], random: Random): string {
  const list = listOf(clauses.map(({ text }) => text));
  return random.pick([`Please ${list}.`, `Could you ${list}?`, `I need you to ${list}.`, `Hi, can you ${list}?`]);
}

/** One sentence for each clause. */
function sentences(clauses: readonly Clause[], random: Random): string {
  const openers = ["Please", "I would like you to", "I need you to"];
  return clauses
    .map(({ text, goal, asks }, index) => {
      if (index === 0) return asks ? `Please ${text}.` : `${random.pick(openers)} ${text}.`;
      if (needsEarlier(goal)) return `Then ${text}.`;
      if (index === clauses.length - 1 && clauses.length > 2) return `Finally, ${text}.`;
      return index % 2 === 1 ? `${random.pick(["Also,", "Please also", "And"])} ${text}.` : `${capital(text)} as well.`;
    })
    .join(" ");
}

function capital(text: string): string {
  return text.replace(/^./, (first) => first.toUpperCase());
}
