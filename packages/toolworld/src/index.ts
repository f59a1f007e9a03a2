export type { CreateAgent } from "./agents.ts";
export { runCommandLine } from "./command-line.ts";
export { type LoadedDomain, loadDomain } from "./domains/load-domain.ts";
export { loadScenario, openEnvironment, type Scenario, type ScenarioSettings } from "./environment.ts";
