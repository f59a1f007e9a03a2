import type { Call, Domain } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import fc from "fast-check";
import { expect, test } from "vitest";
import { workshop } from "../workshop-domain.test.fixture.ts";
import { TrialWorld } from "./trial-world.ts";

const domain = workshop as unknown as Domain;

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.constantFrom<Call>(
    { name: "list_customers", arguments: {} },
    { name: "cancel_repair", arguments: { repair_id: "rep_30001" } },
    { name: "cancel_repair", arguments: { repair_id: "nothing" } },
    { name: "create_repair", arguments: { bicycle_id: "bic_20002", title: "New bell" } },
    { name: "delete_bicycle", arguments: { bicycle_id: "bic_20029" } },
    { name: "delete_bicycle", arguments: { bicycle_id: "bic_20028" } },
    { name: "get_repair", arguments: { repair_id: "rep_30001" } },
    { name: "no_such_tool", arguments: {} },
  ),
  fc
    .integer({ min: 1, max: 3 })
    .map((price): Call => ({ name: "update_repair", arguments: { repair_id: "rep_30002", price } })),
);

test("one world stands in for many: every trial is as in a world of its own", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(call, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (trials) => {
      using shared = openWorld(domain, { seed: 4 });
      const stand = new TrialWorld(shared);
      for (const calls of trials) {
        using alone = openWorld(domain, { seed: 4 });
        const port = stand.open();
        for (const one of calls) {
          expect(await port.call(one)).toEqual(alone.call(one));
          expect(await port.changes()).toEqual(alone.changes());
        }
      }
    }),
    { numRuns: 40 },
  );
});
