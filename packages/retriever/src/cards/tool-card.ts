import type { InputField, OutputField, PoolTool } from "@toolworld/pool";

/**
 * One line that says what a tool is for: `id(city, days?): what it does -> temperature, wind`. It is what an agent sees first; the
 * full schema comes on request ({@link toToolSchema}). Optional parameters carry a question mark.
 */
export function toToolCard(tool: PoolTool): string {
  const inputs = tool.inputs.filter(({ in: place }) => place !== "header" && place !== "cookie");
  const needed = inputs.filter(({ required }) => required);
  const shown = [...needed, ...inputs.filter(({ required }) => !required)].slice(
    0,
    Math.max(MOST_INPUTS, needed.length),
  );
  const parameters = shown.slice(0, MOST_NEEDED).map(parameterText);
  if (inputs.length > parameters.length) parameters.push("…");
  const outputs = topNames(tool.outputs ?? []);
  const gives = outputs.length > 0 ? ` -> ${outputs.join(", ")}` : "";
  return `${tool.id}(${parameters.join(", ")}): ${firstSentence(tool.description)}${gives}`;
}

const MOST_INPUTS = 4;
const MOST_NEEDED = 8;
const MOST_OUTPUTS = 4;
const MOST_CHARACTERS = 120;

function parameterText({ path, required }: InputField): string {
  return required ? path : `${path}?`;
}

/** The names nearest the root; those below come with the schema. */
function topNames(outputs: readonly OutputField[]): string[] {
  const names = outputs.map(({ path }) => path.replace(/^(\[\]\.?)+/, "").split(/[.[]/, 1)[0] ?? "");
  return [...new Set(names.filter(Boolean))].slice(0, MOST_OUTPUTS);
}

function firstSentence(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  const sentence = line.match(/^.*?[.!?。](?=\s|$)/)?.[0] ?? line;
  return sentence.length <= MOST_CHARACTERS
    ? sentence
    : `${sentence.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, "")}…`;
}
