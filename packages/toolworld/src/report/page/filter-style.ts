const OUTCOMES = ["failed", "undecided", "passed"];

/**
 * The filter's look, and its rules: a chosen agent or outcome hides the episodes that are not theirs, and the tasks that
 * have none left. Style alone does it, so that the page needs no script.
 */
export function filterStyle(agents: number): string {
  const ids = Array.from({ length: agents }, (_, position) => `agent-${position}`);
  const single = [...ids, ...OUTCOMES].map((id) => hide([id], id));
  const pairs = ids.flatMap((agent) => OUTCOMES.map((outcome) => hide([agent, outcome], `${agent}-${outcome}`)));
  return [look, ...single, ...pairs].join("\n");
}

function hide(chosen: readonly string[], group: string): string {
  const when = `body${chosen.map((id) => `:has(#only-${id}:checked)`).join("")}`;
  const episodes = chosen.length === 1 ? `${when} .episode:not(.${group}), ` : "";
  return `${episodes}${when} .task:not(.${group}) { display: none }
${when}:not(:has(.task.${group})) .no-match { display: block }`;
}

const look = `
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; margin: 1rem -8px 0; padding: .6rem 8px; background: var(--page); border-bottom: 1px solid var(--line) }
.filter fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem; margin: 0; padding: 0; border: 0; min-width: 0; font-size: .87rem }
.filter legend { float: left; margin-right: .5rem; padding: 0; color: var(--soft) }
.filter label { cursor: pointer }
.filter input { position: absolute; opacity: 0 }
.filter span { display: block; padding: .12rem .7rem; border: 1px solid var(--line); border-radius: 99px; background: var(--paper); overflow-wrap: anywhere }
.filter input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--page) }
.filter input:focus-visible + span { outline: 2px solid var(--link); outline-offset: 2px }
.no-match { display: none }
@supports not selector(:has(*)) { .filter { display: none } }
`;
