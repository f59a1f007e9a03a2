import type { Task } from "@toolworld/contracts";
import recorded from "../recorded-tasks.json" with { type: "json" };

/** Tasks that were executed and certified: gold with what each call gave and touched, and what it changed. */
export const tasks: readonly Task[] = recorded as unknown as readonly Task[];
