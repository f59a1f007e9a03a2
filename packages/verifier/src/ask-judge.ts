import type { Episode, Judge, JudgeAnswer, Task } from "@toolworld/contracts";

/**
 * Asks a judge about each rubric check of a task, for `verify`'s `judgement`. A judge that throws has not answered.
 */
export async function askJudge(judge: Judge, task: Task, episode: Episode): Promise<(JudgeAnswer | undefined)[]> {
  const answers: (JudgeAnswer | undefined)[] = [];
  for (const check of task.checks) {
    if (check.type !== "rubric") continue;
    try {
      answers.push(await judge({ criteria: check.criteria, intent: task.intent, steps: episode.steps }));
    } catch {
      answers.push(undefined);
    }
  }
  return answers;
}
