import type { Domain, Tables } from "@toolworld/contracts";
import { beforeAll, describe, expect, test } from "vitest";
import { type DomainReport, LAWS } from "./examine/domain-report.ts";
import type { ExamineOptions } from "./examine/examination.ts";
import { examineDomain } from "./examine/examine-domain.ts";

/**
 * Declares the laws as tests of a domain, one a law. Called in a vitest file; usually the whole of it. A failure names
 * the tool, what was expected of it and what it did.
 *
 * @example
 * testDomain(retail);
 */
export function testDomain<Definitions extends Tables>(
  domain: Domain<Definitions>,
  options: ExamineOptions = {},
): void {
  describe(`domain ${domain.name}`, () => {
    let report: DomainReport;
    beforeAll(() => {
      report = examineDomain(domain, options);
    });
    for (const [law, sentence] of Object.entries(LAWS)) {
      test(sentence, () => {
        const findings = report.findings.filter((finding) => finding.law === law);
        expect(findings.length, `nothing was found of "${law}"`).toBeGreaterThan(0);
        const breaches = findings.filter(({ passed }) => !passed);
        expect(breaches.map(({ subject, evidence }) => `${subject}: ${evidence}`)).toEqual([]);
      });
    }
  });
}
