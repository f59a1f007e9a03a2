import {
  type AssertionRequest,
  type Call,
  type Check,
  createRandom,
  type Fact,
  type GoldCallDraft,
  type TaskDraft,
} from "@toolworld/contracts";
import { seedCarrier } from "../seed/seed-carrier.ts";
import { dataFaults } from "./data-faults.ts";
import type { Family, Fault } from "./fault.ts";
import { drawHolder, type Holder } from "./holder.ts";
import { messageFaults } from "./message-faults.ts";
import { type Persona, personas } from "./personas.ts";
import { serviceFaults } from "./service-faults.ts";
import { compatibleSets } from "./subsets.ts";
import { agentCall, toActions, userCall } from "./user-steps.ts";

/** What to generate. */
export interface GenerateTasksOptions {
  /** The seed of the carrier that the tasks play at, and of who calls and how they speak. */
  readonly seed: string | number;
  /** How many tasks to make, drawn over all families; all of them when nothing is said. */
  readonly limit?: number;
}

/**
 * Makes tasks out of things that can be wrong: one for every set of faults that go together, in each of three families. Gold
 * mends them by both hands, and the user's script does on the phone what the agent asks for.
 *
 * @example
 * const drafts = generateTasks({ seed: 1, limit: 100 });
 */
export function generateTasks({ seed, limit }: GenerateTasksOptions): TaskDraft[] {
  const random = createRandom(seed).fork("tasks");
  const rows = seedCarrier({ random: createRandom(seed) });
  const all = FAMILIES.flatMap((family) =>
    compatibleSets([...serviceFaults, ...dataFaults, ...messageFaults], family).map((faults) => ({ family, faults })),
  );
  const drafts = all.map(({ family, faults }) => {
    const own = random.fork(taskId(family, faults));
    return toDraft({ seed, family, faults, holder: drawHolder(own, rows), persona: own.pick(personas) });
  });
  return limit === undefined ? drafts : drawOver(random.fork("draw").shuffle(drafts), limit);
}

const FAMILIES: readonly Family[] = ["service", "mobile-data", "picture-messages"];

interface Ingredients {
  readonly seed: string | number;
  readonly family: Family;
  readonly faults: readonly Fault[];
  readonly holder: Holder;
  readonly persona: Persona;
}

function toDraft({ seed, family, faults, holder, persona }: Ingredients): TaskDraft {
  const isBeyondUs = faults.some((fault) => fault.isBeyondUs);
  const calls = isBeyondUs ? toHandover(faults, holder) : toGold(family, faults, holder);
  const actions = toActions(calls);
  return {
    id: taskId(family, faults),
    intent: intentOf(family, faults, holder),
    user: {
      facts: factsOf(family, faults, holder),
      requests: [{ say: COMPLAINTS[family] }],
      ...(actions.length > 0 && { actions }),
      ...(persona.text !== undefined && { persona: persona.text }),
    },
    calls,
    checks: isBeyondUs ? HANDED_OVER : toChecks(family, faults, holder),
    seed,
    setup: toSetup(faults, holder),
    labels: [family, `${faults.length}-faults`, persona.name, ...(isBeyondUs ? ["transfer"] : [])],
  };
}

function taskId(family: Family, faults: readonly Fault[]): string {
  return [family, ...faults.map(({ name }) => name)].join(".");
}

/** The phone goes into the caller's hand, everything breaks, and the phone finds out. */
function toSetup(faults: readonly Fault[], holder: Holder): Call[] {
  const { full_name, phone_number } = holder;
  return [
    { name: "set_user_info", arguments: { name: full_name, phone_number } },
    ...faults.flatMap((fault) => fault.setup(holder)),
    { name: "simulate_network_search", arguments: {} },
  ];
}

/** Who is it, what is wrong, repair, restart once, and see whether it helped. */
function toGold(family: Family, faults: readonly Fault[], holder: Holder): GoldCallDraft[] {
  const steps = faults.map((fault) => fault.steps(holder));
  return [
    agentCall("get_customer_by_phone", { phone_number: holder.phone_number }),
    ...once(steps.flatMap(({ looks = [] }) => looks)),
    ...once(steps.flatMap(({ lookups = [] }) => lookups)),
    ...steps.flatMap(({ repairs = [] }) => repairs),
    ...(steps.some(({ restarts }) => restarts) ? [userCall("reboot_device")] : []),
    userCall(PROOFS[family]),
  ];
}

/** What nobody here can mend is looked at and handed over; how that is worded does not matter. */
function toHandover(faults: readonly Fault[], holder: Holder): GoldCallDraft[] {
  const steps = faults.map((fault) => fault.steps(holder));
  return [
    agentCall("get_customer_by_phone", { phone_number: holder.phone_number }),
    ...steps.flatMap(({ looks = [], lookups = [] }) => [...looks, ...lookups]),
    {
      name: "transfer_to_human_agents",
      arguments: { summary: "The phone has no service, and it cannot be mended from here." },
      material: [],
    },
  ];
}

function once(calls: readonly GoldCallDraft[]): GoldCallDraft[] {
  const seen = new Set<string>();
  return calls.filter(({ name, arguments: input }) => {
    const text = JSON.stringify([name, input]);
    return !seen.has(text) && seen.add(text);
  });
}

/** How the user sees whether it helped. */
const PROOFS: Readonly<Record<Family, string>> = {
  service: "check_status_bar",
  "mobile-data": "run_speed_test",
  "picture-messages": "can_send_mms",
};

/** What the user misses works, and both sides are as gold leaves them. */
function toChecks(family: Family, faults: readonly Fault[], holder: Holder): Check[] {
  const own = faults.flatMap((fault) => fault.assertions?.(holder) ?? []);
  return [{ type: "assertions", assertions: [...GOALS[family], ...own] }, { type: "state" }];
}

const GOALS: Readonly<Record<Family, readonly AssertionRequest[]>> = {
  service: [{ name: "assert_service_status", arguments: { expected_status: "connected" } }],
  "mobile-data": [
    { name: "assert_mobile_data_status", arguments: { expected_status: true } },
    { name: "assert_internet_speed", arguments: { expected_speed: 200, expected_desc: "Excellent" } },
  ],
  "picture-messages": [{ name: "assert_can_send_mms", arguments: { expected_status: true } }],
};

const HANDED_OVER: readonly Check[] = [{ type: "state" }, { type: "calls", mode: "partial-order", reads: true }];

const COMPLAINTS: Readonly<Record<Family, string>> = {
  service: "My phone has no service at all. I can neither call nor do anything else with it.",
  "mobile-data":
    "The internet on my phone does not work, or it crawls. I want it as fast as it can be. I have no Wi-Fi here.",
  "picture-messages": "My phone does not send picture messages any more. I use the app that is called messaging.",
};

function intentOf(family: Family, faults: readonly Fault[], { full_name, phone_number }: Holder): string {
  const goals = {
    service: "Your phone has no service, and you want it back.",
    "mobile-data":
      "Mobile data on your phone do not work or are slow. Nothing but an excellent speed test will do; you have no Wi-Fi.",
    "picture-messages": "Your phone sends no picture messages, and you want that mended.",
  };
  const wishes = [...new Set(faults.flatMap(({ wish }) => (wish === undefined ? [] : [wish])))];
  const conduct =
    "You know nothing of what is wrong. You do on your phone what the agent asks for, and tell what the phone says, nothing else.";
  return [`You are ${full_name}, and your number is ${phone_number}.`, goals[family], ...wishes, conduct].join(" ");
}

function factsOf(family: Family, faults: readonly Fault[], { full_name, phone_number }: Holder): Fact[] {
  return [
    { name: "name", value: full_name, say: `My name is ${full_name}.` },
    { name: "phone number", value: phone_number, say: `My number is ${phone_number}.`, askedBy: ["number"] },
    ...(family === "picture-messages"
      ? [{ name: "app", value: "messaging", say: "I use the messaging app.", askedBy: ["which app"] }]
      : []),
    ...faults.flatMap(({ facts = [] }) => facts),
  ];
}

/** The same number of each family as long as there are any, in the order in which they were drawn. */
function drawOver(drafts: readonly TaskDraft[], limit: number): TaskDraft[] {
  const queues = FAMILIES.map((family) => drafts.filter(({ labels }) => labels?.includes(family)));
  const drawn: TaskDraft[] = [];
  for (let round = 0; drawn.length < Math.min(limit, drafts.length); round++) {
    drawn.push(...queues.flatMap((queue) => queue.slice(round, round + 1)));
  }
  return drawn.slice(0, limit);
}
