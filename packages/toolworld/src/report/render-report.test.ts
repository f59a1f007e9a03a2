import { createHash } from "node:crypto";
import type { RunStore } from "@toolworld/runs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReportOptions, renderReport } from "./render-report.ts";
import { shopStore, textStore } from "./report-store.test.fixture.ts";

async function render(store: RunStore, options?: ReportOptions): Promise<string> {
  let page = "";
  for await (const piece of renderReport(store, options)) page += piece;
  return page;
}

/** The page's tags, with where things are drawn left out: that depends on how long a text is. */
function tagsOf(page: string): string[] {
  return Array.from(page.matchAll(/<[^>]*>/g), ([tag]) =>
    tag.replaceAll(/ (d|x2|y2|transform|width|height|viewBox)="[-\d.,ALMhvzZ() a-z]*"/g, ""),
  );
}

/** The text of the page as a reader sees it. */
function textOf(page: string): string {
  return page
    .replace(/<style>.*<\/style>/s, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

const hostile = fc.oneof(
  fc.constantFrom(
    "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></details><!--",
    "]]><![CDATA[<b>",
    "\u202e\u2066evil\u0000\ud800",
    "&lt;b&gt;&amp;",
    "`$&$1",
    "__proto__x",
    "constructor",
  ),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "\u202e", "\u0000", "a", "=", "/", "\n"),
    minLength: 1,
    maxLength: 30,
  }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
);

test("no text of an episode becomes markup, wherever it stands", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const page = await render(textStore(text), { title: text });
      const harmless = await render(textStore("x".repeat(text.length)), { title: "x".repeat(text.length) });
      expect(tagsOf(page)).toEqual(tagsOf(harmless));
      expect(page).not.toMatch(/[\p{Bidi_Control}\p{Cs}]/u);
    }),
    { numRuns: Number(process.env.TOOLWORLD_FULL === "1" ? 400 : 30) },
  );
});

test("the page allows its own style sheet and nothing else, and asks nobody for anything", async () => {
  const page = await render(await shopStore());
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] as string;
  const digest = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">`,
  );
  expect(page).not.toMatch(/<(script|link|img|iframe|object|base)\b| style="| on\w+="| src="|url\(|@import/);
  expect(page.match(/href="[^#][^"]*"/g)).toBeNull();
});

test("the same store gives the same bytes, and bears no date unless one is given", async () => {
  const store = await shopStore();
  const page = await render(store);
  expect(await render(store)).toBe(page);
  expect(await render(await shopStore())).toBe(page);
  expect(page).not.toContain("<time");
  expect(await render(store, { now: new Date("2026-01-02T03:04:05Z") })).toContain("2026-01-02 03:04 UTC");
});

test("the beginning says what was run and what each agent achieved", async () => {
  const text = textOf(await render(await shopStore()));
  expect(text).toContain("Domain retail 0.1.0 Tasks 2 Agents 2 Trials 2 Seed 7 Episodes 8 of 8");
  expect(text).toMatch(/gold 1\.000 1\.000 1\.000 careless 0\.000 0\.000 0\.000/);
  expect(text).not.toContain("not finished");
});

test("the charts are drawn, with what they show in them", async () => {
  const page = await render(await shopStore());
  const drawings = page.match(/<svg xmlns=.*?<\/svg>/gs) ?? [];
  expect(drawings).toHaveLength(5);
  for (const [index, words] of [
    ["pass^k"],
    ["mean reward"],
    ["tool calls in the episode"],
    ["failed episodes"],
    ["drop-call"],
  ].entries()) {
    for (const word of words) expect(drawings[index]).toContain(`>${word}</text>`);
  }
  expect(page.match(/ id="[^"]*"/g)?.length).toBe(new Set(page.match(/ id="[^"]*"/g)).size);
});

test("a failed episode can be followed from the first word to the verdict's evidence", async () => {
  const page = await render(await shopStore());
  const task =
    /<section class="task[^>]*><h3>cancel-the-trail-shoes.*?<\/section>(?=\n*<section class="task|\n*<p class="notice)/s.exec(
      page,
    )?.[0] as string;
  const failed = textOf(/<details class="episode agent-1 failed.*/s.exec(task)?.[0] as string);
  const order = [
    "✗ failed careless trial 1 drop-call 2 calls",
    "user Please cancel my order of trail shoes",
    "agent Of course. Could you please tell me your email address",
    'get_order_details { "order_id" : "#W5420085" }',
    '"status" : "pending"',
    "read 1 row",
    "Ended: user-done",
    'update orders "#W5420085" not done; gold does it',
    'status "pending" unchanged "cancelled"',
    "Verdict ✗ failed reward 0, to blame: agent",
    "✗ state failed change-missing not done: update orders",
    "✓ communicate passed",
  ];
  let from = 0;
  for (const words of order) {
    const at = failed.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(from);
    from = at + words.length;
  }
});

test("a passed episode shows what changed, and that gold does the same", async () => {
  const page = await render(await shopStore());
  const passed = textOf(
    /<details class="episode agent-0 passed.*?<h5>Verdict/s.exec(
      page.slice(page.indexOf("<h3>cancel-the-trail-shoes")),
    )?.[0] as string,
  );
  expect(passed).toContain("The same as gold's.");
  expect(passed).toContain('status "pending" "cancelled"');
  expect(passed).toContain('update orders "#W5420085" : cancel_reason, payment_history, status');
});

test("the filter has a rule for each agent and each outcome", async () => {
  const page = await render(await shopStore());
  for (const id of ["agent-0", "agent-1", "failed", "undecided", "passed"]) {
    expect(page).toContain(`id="only-${id}"`);
    expect(page).toContain(`body:has(#only-${id}:checked) .episode:not(.${id})`);
  }
  expect(page).toContain("body:has(#only-agent-1:checked):has(#only-failed:checked) .task:not(.agent-1-failed)");
});

test("no more transcripts are shown than asked for, and the rest is counted", async () => {
  const page = await render(await shopStore(), { maximumTranscripts: 3 });
  expect(page.match(/<details class="episode/g)).toHaveLength(3);
  expect(textOf(page)).toContain("Shown of those that did not pass: 3 of 4, with 1 left out.");
});

test("an unfinished run says how much of it is done", async () => {
  const text = textOf(await render(await shopStore(0.5)));
  expect(text).toContain("This run is not finished: 50.0 % of it is done");
  expect(text).toContain("Episodes 4 of 8");
  expect(text).toContain("Trials 2");
});

test("a run without a finished episode says so", async () => {
  const page = await render(await shopStore(0));
  expect(textOf(page)).toContain("No episode is finished yet.");
  expect(page).not.toContain("<figure");
  expect(page.trimEnd().endsWith("</html>")).toBe(true);
});

test("an empty store is refused", async () => {
  const store = { name: "empty.sqlite", readRun: async () => undefined } as unknown as RunStore;
  await expect(render(store)).rejects.toMatchObject({ type: "empty-store" });
});
