import type { Episode, Step, ToolResultStep } from "@toolworld/contracts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { textBlock } from "../html/text-block.ts";
import { renderCall } from "./call-view.ts";

const MAXIMUM_STEPS = 400;

/** What was said, thought and done, in order. The first `historyLength` steps were there before the agent took over. */
export function renderConversation(episode: Episode, historyLength: number): Html {
  const steps = episode.steps.slice(0, MAXIMUM_STEPS);
  const results = new Map(
    episode.steps.flatMap((step) => (step.type === "tool-result" ? [[step.id, step] as const] : [])),
  );
  const missing = episode.steps.length - steps.length;
  return html`<div class="chat">${steps.map(
    (step, index) =>
      html`${historyLength > 0 && index === historyLength && html`<p class="divider">Here the agent takes over.</p>`}${renderStep(step, results)}`,
  )}${missing > 0 && html`<p class="note">${countOf(missing, "more step")} left out here; the store has all.</p>`}</div>
${renderEnd(episode)}`;
}

function renderStep(step: Step, results: ReadonlyMap<string, ToolResultStep>): Html | undefined {
  switch (step.type) {
    case "message":
      return html`<div class="message ${step.role}"><span class="label">${step.role}</span>${textBlock(step.content)}</div>
`;
    case "thought":
      return html`<div class="thought ${step.role}"><span class="label">${step.role}, thinking</span>${textBlock(step.content)}</div>
`;
    case "tool-call":
      return renderCall(step, results.get(step.id));
    case "tool-result":
      return undefined;
  }
}

function renderEnd({ end }: Episode): Html {
  const { reason, message, unasked = [] } = end;
  return html`<p class="end">Ended: <strong>${reason}</strong>${message !== undefined && html`, ${message}`}</p>${
    unasked.length > 0 &&
    html`<p class="note">What the user had not asked for yet:</p><ul class="note">${unasked.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`
  }`;
}
