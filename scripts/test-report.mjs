// What vitest's own report says; run by itself, it names what failed and prints the one line that a CI reads.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { cache, root } from "./workspace.mjs";

export const reportFile = join(cache, "vitest", "report.json");

/** Counts of tests; a file that failed before any of its tests could run counts as one that failed. */
export function readTestCounts() {
  if (!existsSync(reportFile)) return undefined;
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) =>
    [
      ...assertionResults.filter((test) => test.status === "failed"),
      ...(message ? [{ fullName: "(the file)", failureMessages: [message] }] : []),
    ].map(
      (test) =>
        `${relative(root, name)}: ${test.fullName}: ${(test.failureMessages[0] ?? "").split("\n", 8).join("\n  ")}`,
    ),
  );
  return {
    failures,
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failures, passed, failed, skipped } = readTestCounts() ?? { failures: [], passed: 0, failed: 1, skipped: 0 };
  for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`);
}
