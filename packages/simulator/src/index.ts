export { MISTAKES, type Mistake } from "./agents/mistake.ts";
export { createCarelessAgent, createGoldAgent, createNoneAgent } from "./agents/scripted-agents.ts";
export { type OpenTaskWorldOptions, openTaskWorld, type TaskWorld } from "./open-task-world.ts";
export { type RunEpisodeInput, runEpisode } from "./run-episode.ts";
export { type Limits, type SimulateInput, simulate } from "./simulate.ts";
export { createScriptedUser } from "./users/scripted-user.ts";
