import { type Episode, type Judge, type JudgeAnswer, judgeAnswerSchema, type Task } from "@toolworld/contracts";

/** How a judge is asked. */
export interface AskJudgeOptions {
  /** How often each question is put; the majority of the valid answers decides each criterion. 1 when nothing is said. */
  readonly votes?: number;
}

/**
 * Asks a judge about each rubric check of a task, for `verify`'s `judgement`. A judge that throws, or whose answer is
 * malformed or of another length than the question, has not answered; where no majority answers, the check is undecided.
 */
export async function askJudge(
  judge: Judge,
  task: Task,
  episode: Episode,
  { votes = 1 }: AskJudgeOptions = {},
): Promise<(JudgeAnswer | undefined)[]> {
  const answers: (JudgeAnswer | undefined)[] = [];
  for (const check of task.checks) {
    if (check.type !== "rubric") continue;
    const ballots: JudgeAnswer[] = [];
    for (let vote = 0; vote < votes; vote++) {
      const answer = await askOnce(judge, check.criteria, task, episode);
      if (answer) ballots.push(answer);
    }
    answers.push(countVotes(check.criteria, ballots, votes));
  }
  return answers;
}

async function askOnce(
  judge: Judge,
  criteria: readonly string[],
  task: Task,
  episode: Episode,
): Promise<JudgeAnswer | undefined> {
  try {
    const answer = judgeAnswerSchema.safeParse(await judge({ criteria, intent: task.intent, steps: episode.steps }));
    return answer.success && answer.data.criteria.length === criteria.length ? answer.data : undefined;
  } catch {
    return undefined;
  }
}

/** Each criterion goes by more than half of all votes that were cast for; a tie, or too few answers, decides nothing. */
function countVotes(
  criteria: readonly string[],
  ballots: readonly JudgeAnswer[],
  votes: number,
): JudgeAnswer | undefined {
  const decided = criteria.map((_, index) => {
    const cast = ballots.map((ballot) => ballot.criteria[index] as JudgeAnswer["criteria"][number]);
    return [true, false].flatMap((met) => {
      const same = cast.filter((answer) => answer.met === met);
      return same.length > votes / 2 ? [{ met, reason: (same[0] as (typeof same)[number]).reason }] : [];
    })[0];
  });
  return decided.every((answer) => answer !== undefined) ? { criteria: decided } : undefined;
}
