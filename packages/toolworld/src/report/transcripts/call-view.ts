import type { Footprint, ToolCallStep, ToolResultStep } from "@toolworld/contracts";
import { keyText } from "@toolworld/contracts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { jsonBlock } from "../html/json-block.ts";
import { textBlock } from "../html/text-block.ts";

const MAXIMUM_WRITES = 12;

/** A call with its arguments, what it gave, and what it touched. Errors and injected faults are marked. */
export function renderCall(call: ToolCallStep, answer: ToolResultStep | undefined): Html {
  const { result, footprint, coupled, fault } = answer ?? {};
  const writes = footprint?.writes.length ?? 0;
  const standing = result?.ok === false ? "error" : writes > 0 ? "write" : "read";
  return html`<div class="call ${call.requestor} ${standing}">
<p class="call-name"><code>${call.name}</code>${call.requestor === "user" && html`<span class="tag">by the user</span>`}${
    writes > 0 && html`<span class="tag write">wrote ${countOf(writes, "row")}</span>`
  }${result?.ok === false && html`<span class="tag error">${result.error.type}</span>`}${
    fault && html`<span class="tag fault">injected fault: ${fault}</span>`
  }</p>
${Object.keys(call.arguments).length > 0 ? jsonBlock(call.arguments) : html`<p class="note">no arguments</p>`}
${result && renderResult(result)}${footprint && renderTouched(footprint, "")}${coupled && renderTouched(coupled, "Then, coupled: ")}</div>
`;
}

function renderResult(result: ToolResultStep["result"]): Html {
  if (result.ok) {
    const { value } = result;
    return html`<div class="result"><span class="label">gave</span>${typeof value === "string" ? textBlock(value) : jsonBlock(value)}</div>`;
  }
  const { message, details } = result.error;
  return html`<div class="result failed"><span class="label">failed</span>${textBlock(message)}${details && jsonBlock(details)}</div>`;
}

function renderTouched({ reads, scans, writes, minted }: Footprint, opening: string): Html | undefined {
  if (reads.length + scans.length + writes.length + minted.length === 0) return undefined;
  const seen = [
    reads.length > 0 && `read ${countOf(reads.length, "row")}`,
    scans.length > 0 && `searched ${tablesOf(scans)}`,
  ];
  const made = [
    ...seen.filter((text) => text !== false),
    ...(minted.length > 0 ? [`minted ${minted.slice(0, 4).join(", ")}`] : []),
  ];
  return html`<p class="touched">${opening}${writes
    .slice(0, MAXIMUM_WRITES)
    .map(
      ({ type, table, key, columns }) =>
        html`<span class="wrote">${type} <code>${table} ${keyText(key)}</code>${columns && columns.length > 0 && html`: ${columns.join(", ")}`}</span> `,
    )}${writes.length > MAXIMUM_WRITES && html`<span class="wrote">and ${countOf(writes.length - MAXIMUM_WRITES, "row")} more</span> `}${made.join(" · ")}</p>`;
}

function tablesOf(scans: Footprint["scans"]): string {
  return [...new Set(scans.map(({ table }) => table))].join(", ");
}
