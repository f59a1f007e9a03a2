// An environment of plain objects, verified: no SQLite, no model.
// node --conditions=@toolworld/source examples/verify-your-own-environment/verify-your-own-environment.ts
import { type Call, type CallOutcome, EPISODE_CONTRACT, NO_USAGE, type Step, taskDigest } from "@toolworld/contracts";
import { certify, recordTask, verify } from "@toolworld/verifier";

const domain = { name: "bank", version: "1.0.0", digest: "0".repeat(64) };
const opening: Record<string, number> = { ann: 100, ben: 20 };

/** Your environment: it runs calls, says what differs from its opening state, and answers questions about it. */
function openBank() {
  const balances = { ...opening };
  return {
    call({ arguments: { from, to, amount } }: Call): CallOutcome {
      const left = (balances[String(from)] ?? 0) - Number(amount);
      if (left < 0) return { result: { ok: false, error: { type: "refused", message: "Not enough money" } } };
      balances[String(from)] = left;
      balances[String(to)] = (balances[String(to)] ?? 0) + Number(amount);
      const writes = [from, to].map((key) => ({ type: "update" as const, table: "accounts", key: String(key) }));
      return { result: { ok: true, value: "Done" }, footprint: { reads: [], scans: [], writes, minted: [] } };
    },
    changes: () =>
      Object.entries(opening).flatMap(([key, before]) => {
        const after = balances[key] ?? 0;
        const row = { table: "accounts", key, before: { balance: before }, after: { balance: after } };
        return before === after ? [] : [{ type: "update" as const, ...row }];
      }),
    assert: () => true,
  };
}

const call = { name: "transfer", arguments: { from: "ann", to: "ben", amount: 30 } };
const user = { facts: [], requests: [{ say: "Send 30 from ann to ben." }] };
const draft = { id: "send", intent: "Send 30.", user, calls: [call], checks: [{ type: "state" as const }] };
const task = await recordTask(draft, { domain, seed: 0, open: openBank });
const certificate = await certify(task, { open: openBank, tools: [] });
console.log("certified:", certificate.certified);

const sides = { agent: { name: "mine" }, user: { name: "me" }, usage: { agent: NO_USAGE, user: NO_USAGE } };
const about = {
  contract: EPISODE_CONTRACT,
  task: { id: task.id, digest: taskDigest(task) },
  domain,
  ...sides,
} as const;
const rest = { trial: 0, seed: 0, minted: [], assertions: [], end: { reason: "user-done" } } as const;

for (const amount of [30, 40, 500]) {
  const bank = openBank(); // what an agent of yours does in it
  const made = { ...call, arguments: { ...call.arguments, amount } };
  const steps: Step[] = [
    { type: "tool-call", turn: 0, id: "1", requestor: "agent", ...made },
    { type: "tool-result", turn: 0, id: "1", ...bank.call(made) },
    { type: "message", turn: 1, role: "agent", content: "Done." },
  ];
  const verdict = verify({ task, episode: { ...about, ...rest, id: `${amount}`, steps, changes: bank.changes() } });
  console.log(`${amount}: ${verdict.outcome}. ${verdict.reason}`);
}
