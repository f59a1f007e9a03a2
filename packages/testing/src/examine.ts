export { type CallDrawer, createCallDrawer } from "./arguments/draw-call.ts";
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
