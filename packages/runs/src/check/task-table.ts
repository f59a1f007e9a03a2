import { type Task, ToolworldError } from "@toolworld/contracts";

/** Tasks by their ids. */
export class TaskTable {
  readonly #tasks: ReadonlyMap<string, Task>;

  constructor(tasks: readonly Task[]) {
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
  }

  /** Throws a ToolworldError of type `unknown-task` where it has none of that id. */
  get(task: string, from: string): Task {
    const found = this.#tasks.get(task);
    if (found) return found;
    throw new ToolworldError({
      room: "runs",
      type: "unknown-task",
      message: `${from}: its task "${task}" is not in the store`,
    });
  }
}
