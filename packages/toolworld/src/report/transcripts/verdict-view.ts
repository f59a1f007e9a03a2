import type { CheckResult, Evidence, Outcome, Verdict } from "@toolworld/contracts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { jsonBlock } from "../html/json-block.ts";
import { cutText } from "../html/split-text.ts";

const MAXIMUM_EVIDENCE = 20;
const MAXIMUM_MESSAGE = 320;
const SIGNS: Readonly<Record<Outcome, string>> = { passed: "✓", failed: "✗", undecided: "?" };

/** The verifier's word: every check, how it came out, and on what evidence. */
export function renderVerdict({ outcome, blame, reward, checks }: Verdict): Html {
  return html`<section class="verdict"><h5>Verdict</h5>
<p>${badge(outcome)} reward ${reward}${blame && html`, to blame: <strong>${blame}</strong>`}</p>
<ul class="checks">${checks.map(renderCheck)}</ul></section>
`;
}

/** An outcome as a small label with a sign, so that colour is never all there is. */
export function badge(outcome: Outcome): Html {
  return html`<span class="badge ${outcome}">${SIGNS[outcome]} ${outcome}</span>`;
}

function renderCheck({ type, outcome, required, evidence }: CheckResult): Html {
  const missing = evidence.length - MAXIMUM_EVIDENCE;
  return html`<li class="${outcome}"><span class="sign">${SIGNS[outcome]}</span> <strong>${type}</strong> ${outcome}${
    !required && html` <span class="tag">reported apart, not required</span>`
  }${evidence.slice(0, MAXIMUM_EVIDENCE).map(renderEvidence)}${missing > 0 && html`<p class="note">${countOf(missing, "more piece")} of evidence.</p>`}</li>
`;
}

function renderEvidence({ type, message, details }: Evidence): Html {
  return html`<div class="evidence"><code>${type}</code> <span dir="auto">${cutText(message, MAXIMUM_MESSAGE)}</span>${
    details && html`<details class="fold"><summary>details</summary>${jsonBlock(details)}</details>`
  }</div>`;
}
