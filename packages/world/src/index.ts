export { type FaultOptions, withFaults } from "./faults/with-faults.ts";
export { importWorld, type OpenWorldOptions, openWorld } from "./open-world.ts";
export type { Rows } from "./snapshot/snapshot.ts";
export type { Checkpoint, World } from "./world.ts";
export {
  type ExportedEntry,
  type ExportedRow,
  WORLD_EXPORT_CONTRACT,
  type WorldExport,
  worldExportSchema,
} from "./world-export.ts";
