import { createRandom, type Domain, jsonEquals, keyText, type Task, type TaskDraft } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { certify, recordTask } from "@toolworld/verifier";
import { openWorld, type World } from "@toolworld/world";
import { TrialWorld } from "../certify/trial-world.ts";
import { readTaskDomain, type TaskDomain } from "../domain/task-domain.ts";
import { Experience } from "../plan/experience.ts";
import type { Plan } from "../plan/goal.ts";
import { makePlan } from "../plan/make-plan.ts";
import { OpeningReads } from "../plan/opening-reads.ts";
import { type OpeningRows, RowView, toOpeningRows } from "../plan/row-view.ts";
import { type Rephrase, rephraseIntent } from "../rephrase/rephrase-intent.ts";
import type { TaskSettings } from "../settings/task-settings.ts";
import { assembleDraft } from "../task/assemble-draft.ts";
import { rateDifficulty } from "../task/difficulty.ts";
import { isWeak } from "../task/weak-task.ts";
import { composeIntent } from "../words/compose-intent.ts";
import { findTextFault } from "../words/text-gate.ts";

import { chooseWish, lenient } from "./choose-wish.ts";

interface OpenedWorld {
  readonly seed: string;
  readonly world: World;
  readonly opening: OpeningRows;
  readonly reads: OpeningReads;
}

/** Makes the tasks of one domain, try by try; close it at the end. */
export class TaskMaker {
  readonly tasks: Task[] = [];
  readonly reasons = new Map<string, number>();
  notRephrased = 0;
  readonly #domain: TaskDomain;
  readonly #seed: string;
  readonly #settings: TaskSettings;
  readonly #rephrase: Rephrase | undefined;
  readonly #worlds = new Map<number, OpenedWorld>();
  readonly #known = new Set<string>();
  #experience = new Experience();
  #isLate = false;
  /** Tries since the last task. */
  #idle = 0;

  constructor(domain: Domain, seed: string, settings: TaskSettings, rephrase: Rephrase | undefined) {
    this.#domain = readTaskDomain(domain);
    this.#seed = seed;
    this.#settings = settings;
    this.#rephrase = rephrase;
  }

  /** True where more tries would give nothing: it has had patience, and has enough. */
  get isDone(): boolean {
    return (
      this.#isLate && this.#idle >= this.#settings.patience * (this.tasks.length >= this.#settings.enoughTasks ? 1 : 4)
    );
  }

  /** One try. True where it gave a task. */
  async attempt(number: number, budget: number): Promise<boolean> {
    const random = createRandom(`${this.#seed}/try/${number}`);
    const index = number % this.#settings.worlds;
    const { world, opening, seed, reads } = this.#open(index);
    const other = this.#open((index + 1) % Math.max(2, this.#settings.worlds)).opening;
    this.#loseHope(number >= budget * this.#settings.earlyShare);
    const isLate = this.#isLate;
    const settings =
      isLate && this.tasks.length < this.#settings.enoughTasks ? lenient(this.#settings) : this.#settings;
    const wish = chooseWish(this.#domain, settings, random, isLate);
    const plan = makePlan(wish, {
      domain: this.#domain,
      world,
      opening,
      other,
      random,
      settings,
      experience: this.#experience,
      reads,
    });
    world.reset();
    if ("refusal" in plan) return this.#refuse(plan.refusal);
    const excess = this.#findExcess(plan);
    if (excess) return this.#refuse(excess);
    const rows = new RowView(opening);
    if (isWeak(plan, rows, this.#settings)) return this.#refuse("weak");
    const identity = identify(plan, seed);
    if (this.#known.has(identity)) return this.#refuse("made already");
    const intent = composeIntent(plan, random.fork("words"));
    const fault = findTextFault(intent, plan, settings);
    if (fault) return this.#refuse(`text: ${fault}`);
    const id = `${this.#domain.domain.name}-${this.#seed}-${number}`;
    const spoken = this.#rephrase ? await rephraseIntent(intent, plan, this.#rephrase) : intent;
    const draft = assembleDraft(plan, { id, seed, intent: spoken });
    const task = await this.#certify(draft, plan, world, rows);
    world.reset();
    if (!task) return false;
    this.#known.add(identity);
    if (this.#rephrase && spoken === intent) this.notRephrased++;
    this.tasks.push(task);
    this.#idle = 0;
    return true;
  }

  /** From here on plans may be as short as they come, and what seemed hopeless is tried again. */
  #loseHope(isTime: boolean): void {
    if (this.#isLate || !(isTime || this.#idle >= this.#settings.patience)) return;
    this.#isLate = true;
    this.#idle = 0;
    this.#experience = new Experience();
  }

  close(): void {
    for (const { world } of this.#worlds.values()) world.close();
  }

  /** A domain that has enough tasks gives no more of those that are easy to come by. */
  #findExcess({ kind, steps }: Plan): string | undefined {
    const { enoughTasks, shortSteps, shortShare, askingShare } = this.#settings;
    if (this.tasks.length < enoughTasks) return undefined;
    const count = (matches: (task: Task) => boolean) => this.tasks.filter(matches).length + 1;
    const isShort = ({ gold }: Task) => gold.calls.length <= shortSteps;
    if (steps.length <= shortSteps && count(isShort) > shortShare * (this.tasks.length + 1)) return "enough short ones";
    const asks = ({ labels }: Task) => labels?.includes("question") ?? false;
    if (kind === "question" && count(asks) > askingShare * (this.tasks.length + 1)) return "enough questions";
    return undefined;
  }

  async #certify(draft: TaskDraft, plan: Plan, world: World, rows: RowView): Promise<Task | undefined> {
    const trials = new TrialWorld(world);
    const open = () => trials.open();
    const recorded = await recordTask(draft, { domain: referToDomain(this.#domain.domain), seed: world.seed, open });
    if (hasIdleWrite(recorded)) return this.#refuseTask("a write changes nothing in the end");
    const task: Task = { ...recorded, difficulty: rateDifficulty(plan, this.#domain, rows) };
    const certificate = await certify(task, {
      open,
      tools: this.#domain.descriptions,
      orders: this.#settings.orders,
    });
    const broken = certificate.claims.find(({ holds }) => !holds);
    if (broken) return this.#refuseTask(`certificate: ${broken.name}`);
    return { ...task, certificate };
  }

  #open(index: number): OpenedWorld {
    let opened = this.#worlds.get(index);
    if (!opened) {
      const seed = `${this.#seed}/${index}`;
      const world = openWorld(this.#domain.domain, { seed });
      opened = { seed, world, opening: toOpeningRows(this.#domain, world.dump()), reads: new OpeningReads() };
      this.#worlds.set(index, opened);
    }
    return opened;
  }

  #refuse(reason: string): false {
    this.#count(reason);
    return false;
  }

  #refuseTask(reason: string): undefined {
    this.#count(reason);
    return undefined;
  }

  #count(reason: string): void {
    this.#idle++;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}

/** Two tasks with the same tools in the same order and the same rows written are one task. */
function identify({ steps, goals }: Plan, seed: string): string {
  const targets = goals.map(({ tool, mention }) => `${tool.name}/${mention ? keyText(mention.key as string) : ""}`);
  return JSON.stringify([seed, steps.map(({ tool }) => tool), targets.sort()]);
}

/** A row that is written and in the end as it was; what was written must show in the changes. */
function hasIdleWrite({ gold }: Task): boolean {
  const writes = gold.calls.filter(({ footprint }) => (footprint?.writes.length ?? 0) > 0);
  return writes.some(({ footprint }) =>
    (footprint?.writes ?? []).every(
      ({ table, key }) => !gold.changes.some((change) => change.table === table && jsonEquals(change.key, key)),
    ),
  );
}
