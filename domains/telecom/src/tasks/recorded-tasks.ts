import type { Task } from "@toolworld/contracts";
import recorded from "../recorded-tasks.json" with { type: "json" };

/** The drafts as they were executed: gold with what each call gave and touched, and what it changed. */
export const tasks: readonly Task[] = recorded as unknown as readonly Task[];
