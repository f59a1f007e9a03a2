export {
  type GeneratedTasks,
  type GenerateTasksOptions,
  generateTasks,
  type TaskFunnel,
} from "./generate/generate-tasks.ts";
export type { Rephrase, RephraseRequest } from "./rephrase/rephrase-intent.ts";
export { defaultTaskSettings, type TaskSettings } from "./settings/task-settings.ts";
