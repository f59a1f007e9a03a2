import {
  type AssertionsCheck,
  type CheckResult,
  canonicalJson,
  type Episode,
  type Evidence,
  jsonEquals,
} from "@toolworld/contracts";

/** The domain's assertions hold, as the world answered them at the end. One that nobody answered is undecided. */
export function checkAssertions(check: AssertionsCheck, episode: Episode): Omit<CheckResult, "required"> {
  let undecided = false;
  const evidence: Evidence[] = [];
  for (const { name, arguments: input, expects = true } of check.assertions) {
    const answered = episode.assertions.find(
      (assertion) => assertion.name === name && jsonEquals(assertion.arguments, input),
    );
    if (!answered) {
      undecided = true;
      evidence.push({ type: "assertion-unanswered", message: `nobody answered ${name}(${canonicalJson(input)})` });
    } else if (answered.answer !== expects) {
      const found = typeof answered.answer === "boolean" ? answered.answer : `an error: ${answered.answer.error}`;
      evidence.push({
        type: "assertion-failed",
        message: `${name}(${canonicalJson(input)}) is ${found}, expected ${expects}`,
        details: { name, arguments: input },
      });
    }
  }
  const failed = evidence.some(({ type }) => type === "assertion-failed");
  return { type: "assertions", outcome: failed ? "failed" : undecided ? "undecided" : "passed", evidence };
}
