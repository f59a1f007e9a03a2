export { type CallDrawer, createCallDrawer } from "./arguments/draw-call.ts";
export type { StateRows } from "./arguments/state-view.ts";
export {
  type ObjectState,
  type ObjectToolContext,
  type ObjectWorldOptions,
  objectWorld,
} from "./doubles/object-world.ts";
export type { Line } from "./doubles/script.ts";
export {
  type ScriptedAgent,
  type ScriptedSession,
  type ScriptedUser,
  scriptedAgent,
  scriptedUser,
} from "./doubles/scripted-agent.ts";
export { scriptedJudge } from "./doubles/scripted-judge.ts";
export { type ScriptedModel, type ScriptedResponse, scriptedModel } from "./doubles/scripted-model.ts";
export {
  type DomainReport,
  LAWS,
  type LawFinding,
  type LawName,
  type ToolHand,
  type ToolReport,
} from "./examine/domain-report.ts";
export type { ExamineOptions } from "./examine/examination.ts";
export { examineDomain } from "./examine/examine-domain.ts";
export type { LibraryTables } from "./library/library-tables.ts";
export { libraryDomain } from "./library-domain.ts";
export { testDomain } from "./test-domain.ts";
