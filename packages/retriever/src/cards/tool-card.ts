import type { PoolTool } from "@toolworld/pool";

/**
 * One line that says what a tool is for: `weather.example/forecast(city, days): Tells the weather of a city`. It is what an agent
 * sees first, for a tenth or so of the tokens; the full schema, with optional parameters, comes on request
 * ({@link toToolSchema}).
 */
export function toToolCard(tool: PoolTool): string {
  const needed = tool.inputs.filter(({ required, in: place }) => required && place !== "header" && place !== "cookie");
  const names = needed.slice(0, MOST_PARAMETERS).map(({ path }) => path);
  if (needed.length > names.length) names.push("…");
  const description = firstSentence(tool.description);
  return `${tool.id}(${names.join(", ")})${description === "" ? "" : `: ${description}`}`;
}

const MOST_PARAMETERS = 3;
const MOST_CHARACTERS = 64;

function firstSentence(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  const sentence = (line.match(/^.*?[.!?。](?=\s|$)/)?.[0] ?? line).replace(/\.$/, "");
  return sentence.length <= MOST_CHARACTERS
    ? sentence
    : `${sentence.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, "")}…`;
}
