import type { Outcome } from "@toolworld/contracts";
import type { ReportData } from "../collect/collect-report.ts";
import type { SampledEpisode } from "../collect/transcript-sample.ts";
import { formatCount } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { renderTask, type TaskGroup } from "../transcripts/task-view.ts";

const ORDER: readonly Outcome[] = ["failed", "undecided", "passed"];

/** The shown episodes by task: tasks with failures first, and in each task failures first. */
export function groupByTask({ sample, run }: ReportData): TaskGroup[] {
  const tasks = new Map(run.tasks.map((task) => [task.id, task]));
  const byTask = new Map<string, SampledEpisode[]>();
  for (const sampled of sample.episodes) {
    const id = sampled.episode.task.id;
    byTask.set(id, [...(byTask.get(id) ?? []), sampled]);
  }
  const ids = [...run.tasks.map(({ id }) => id), ...byTask.keys()];
  const groups = [...new Set(ids)].flatMap((id) => {
    const episodes = byTask.get(id)?.toSorted((left, right) => orderOf(left) - orderOf(right)) ?? [];
    return episodes.length > 0 ? [{ id, task: tasks.get(id), episodes }] : [];
  });
  return groups
    .toSorted((left, right) => orderOf(left.episodes[0]) - orderOf(right.episodes[0]))
    .map((group, index) => ({ ...group, anchor: `task-${index + 1}` }));
}

function orderOf(sampled: SampledEpisode | undefined): number {
  return ORDER.indexOf(sampled?.verdict.outcome ?? "passed");
}

/** The transcripts with their filter, task by task, so that no more than one is held as text. */
export function* renderTranscripts(data: ReportData, groups: readonly TaskGroup[]): Iterable<Html> {
  const { sample, summary } = data;
  const agents = new Map(summary.agents.map(({ agent }, position) => [agent, position]));
  yield html`<section id="transcripts"><h2>Transcripts</h2>
<p>${shownText("did not pass", sample.failures)} ${shownText("passed", sample.passes)} Each task of each agent comes once before any comes again; the store has them all.</p>
${renderFilter(summary.agents.map(({ agent }) => agent))}
`;
  for (const group of groups) yield renderTask(group, agents);
  yield html`<p class="notice no-match">No transcript that is shown here matches.</p></section>
`;
}

function shownText(what: string, { shown, total }: { readonly shown: number; readonly total: number }): string {
  if (total === 0) return `No finished episode ${what}.`;
  if (shown === total) return `Shown of those that ${what}: all ${formatCount(total)}.`;
  return `Shown of those that ${what}: ${formatCount(shown)} of ${formatCount(total)}, with ${formatCount(total - shown)} left out.`;
}

function renderFilter(agents: readonly string[]): Html {
  return html`<form class="filter" autocomplete="off">
${
  agents.length > 1 &&
  choice(
    "agent",
    "Agent",
    agents.map((name, position) => ({ id: `agent-${position}`, name })),
  )
}
${choice(
  "outcome",
  "Outcome",
  ORDER.map((name) => ({ id: name, name })),
)}
</form>
`;
}

function choice(name: string, title: string, options: readonly { readonly id: string; readonly name: string }[]): Html {
  return html`<fieldset><legend>${title}</legend><label><input type="radio" name="${name}" checked><span>all</span></label>${options.map(
    (option) =>
      html`<label><input type="radio" name="${name}" id="only-${option.id}"><span>${option.name}</span></label>`,
  )}</fieldset>`;
}
