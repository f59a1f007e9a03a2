import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../plan/goal.ts";
import { defaultTaskSettings } from "../settings/task-settings.ts";
import { sayAct } from "./act-words.ts";
import { findTextFault } from "./text-gate.ts";
import { tidyPhrase } from "./tidy-phrase.ts";
import { sayValue } from "./value-words.ts";

describe("a value is said as people say it", () => {
  test.each([
    ["2026-03-09", "date", "March 9, 2026"],
    ["2026-03-09T14:05:00.000Z", "moment", "March 9, 2026 at 2:05 pm"],
    ["2026-03-09T00:30:00Z", "moment", "March 9, 2026 at 12:30 am"],
    ["IN_PROGRESS", "choice", "in progress"],
    ["JointVenture", "choice", "joint venture"],
    ["EUR", "choice", "EUR"],
    ["Opal Meadow", "name", "Opal Meadow"],
    ["weekly report", "name", '"weekly report"'],
    ["Please call Ada.", "text", '"Please call Ada"'],
    [12.5, "money", "$12.5"],
    [7, "number", "7"],
    [true, "yes-no", "on"],
  ] as const)("%s as %s", (value, speech, said) => {
    expect(sayValue(value, speech)).toBe(said);
  });

  test.each([
    ["ROLE_UNSPECIFIED", "choice"],
    ["cedar-4211", "text"],
    ["cus_48213", "name"],
    ["not a date", "date"],
    ["https://example.com/mint green/7", "url"],
    ["9f86d081884c7d659a2f", "opaque"],
    ["48213", "identifier"],
    [null, "name"],
    [["a"], "text"],
  ] as const)("%s as %s is not said", (value, speech) => {
    expect(sayValue(value, speech)).toBeUndefined();
  });

  test("whatever the text, nothing throws, and nothing with markup or a line break is said", () => {
    const speeches = ["name", "text", "choice", "date", "moment", "email", "phone", "url"] as const;
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...speeches), (value, speech) => {
        const said = sayValue(value, speech);
        if (said !== undefined) expect(said).not.toMatch(/[<>\n\r]/);
      }),
    );
  });
});

test("verbs take their object where it belongs", () => {
  expect(sayAct("hold", "the order 17")).toBe("put the order 17 on hold");
  expect(sayAct("cancel", "the order 17")).toBe("cancel the order 17");
});

test("phrases are written out, and no word stands twice", () => {
  expect(tidyPhrase("qty")).toBe("quantity");
  expect(tidyPhrase("url")).toBe("URL");
  expect(tidyPhrase("team team name")).toBe("team name");
});

describe("a text is not kept", () => {
  const plan = { steps: [{}, {}] } as unknown as Plan;
  test.each([
    ["Delete the order ord_48213.", "raw identifier"],
    ["Set the note to cedar-4211.", "opaque value"],
    ["Set the role to CLIENT_ROLE.", "constant in capitals"],
    ["Tell me the price of the price price.", "words twice"],
    [`Rename it to ${"a ".repeat(200)}.`, "too long"],
  ])("%s", (text, fault) => {
    expect(findTextFault(text, plan, defaultTaskSettings)).toBe(fault);
  });

  test("unless it is as people write", () => {
    const text = 'Please rename the project Opal Meadow to "weekly report 2026" and set its price to $12.';
    expect(findTextFault(text, plan, defaultTaskSettings)).toBeUndefined();
  });
});
