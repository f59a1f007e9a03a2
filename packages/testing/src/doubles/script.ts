import { ToolworldError } from "@toolworld/contracts";

/** One line of a script: what to give, a function of what was asked, or an error to throw. */
export type Line<Answer, Question> = Answer | Error | ((question: Question) => Answer);

/** Reads a script line by line. */
export interface Script<Answer, Question> {
  next(question: Question): Answer;
}

/** Opens a script at its first line. At its end it throws: a test whose double says too little should not pass by silence. */
export function openScript<Answer extends object, Question>(
  name: string,
  lines: readonly Line<Answer, Question>[],
): Script<Answer, Question> {
  let position = 0;
  return {
    next(question) {
      const line = lines[position];
      if (line === undefined) {
        throw new ToolworldError({
          room: "testing",
          type: "script-ended",
          message: `the script of "${name}" has ${lines.length} lines, and was asked for one more; add a line, or end earlier`,
        });
      }
      position++;
      if (line instanceof Error) throw line;
      return typeof line === "function" ? (line as (question: Question) => Answer)(question) : line;
    },
  };
}
