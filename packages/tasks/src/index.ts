export {
  type ComparedSide,
  type ComparedText,
  type ComparedTool,
  type ContaminationOptions,
  type ContaminationReport,
  reportContamination,
  type TextOverlap,
} from "./contamination/contamination-report.ts";
export { domainToTools, tasksToSide } from "./contamination/tasks-to-side.ts";
export {
  type GeneratedTasks,
  type GenerateTasksOptions,
  generateTasks,
  type TaskFunnel,
} from "./generate/generate-tasks.ts";
export type { ArgumentSource } from "./plan/argument-source.ts";
export type { Rephrase, RephraseRequest } from "./rephrase/rephrase-intent.ts";
export { defaultTaskSettings, type TaskSettings } from "./settings/task-settings.ts";
export { type SplitTasksOptions, splitTasks, type TaskSplit } from "./task/split-tasks.ts";
