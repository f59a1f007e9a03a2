import { expect, test } from "vitest";
import { scenarioText } from "./scenario-text.ts";

test("persona and free instructions, each line behind a tab", () => {
  expect(scenarioText({ persona: "Terse.\nKind.", instructions: "Ask.\n\n  \nEnd." })).toBe(
    "Persona:\n\tTerse.\n\tKind.\nInstructions:\n\tAsk.\n\n  \n\tEnd.",
  );
});

test("structured instructions in their order, what is not known left out", () => {
  const instructions = {
    domain: "retail",
    reason_for_call: "A return.",
    known_info: null,
    unknown_info: "Your email.",
    task_instructions: "Be\nbrief.",
  };
  expect(scenarioText({ persona: null, instructions })).toBe(
    "Instructions:\n\tDomain: retail\n\tReason for call:\n\t\tA return.\n\tUnknown info:\n\t\tYour email.\n\tTask instructions:\n\t\tBe\n\t\tbrief.",
  );
});
