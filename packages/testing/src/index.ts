export type { StateRows } from "./arguments/state-view.ts";
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
