import type { Tau2Instructions, Tau2Task } from "../data/tau2-task.ts";

/** What the benchmark tells whoever plays the user: persona and instructions, laid out as it lays them out. */
export function scenarioText({ persona, instructions }: Tau2Task["user_scenario"]): string {
  const text = typeof instructions === "string" ? instructions : instructionsText(instructions);
  return [...(persona === null ? [] : [block("Persona", persona)]), block("Instructions", text)].join("\n");
}

function instructionsText(instructions: Tau2Instructions): string {
  const { domain, reason_for_call, known_info, unknown_info, task_instructions } = instructions;
  return [
    `Domain: ${domain}`,
    block("Reason for call", reason_for_call),
    ...(known_info === null ? [] : [block("Known info", known_info)]),
    ...(unknown_info === null ? [] : [block("Unknown info", unknown_info)]),
    block("Task instructions", task_instructions),
  ].join("\n");
}

/** A title, and below it the text, each line that is not blank behind a tab. */
function block(title: string, text: string): string {
  return `${title}:\n${text.replace(/^(?=.*\S)/gm, "\t")}`;
}
