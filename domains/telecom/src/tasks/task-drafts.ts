import type { TaskDraft } from "@toolworld/contracts";
import { generateTasks } from "./generate-tasks.ts";

/** The generated tasks that ship: every family, faults alone, in pairs and in heaps. */
const CHOSEN: readonly string[] = [
  "service.airplane-mode",
  "service.unseated-sim",
  "service.broken-access-point",
  "service.overdue-bill",
  "service.sim-locked-with-pin",
  "service.sim-locked-with-puk",
  "service.ended-contract",
  "service.airplane-mode.unseated-sim",
  "service.unseated-sim.overdue-bill",
  "service.broken-access-point.overdue-bill",
  "service.airplane-mode.broken-access-point.overdue-bill",
  "service.airplane-mode.unseated-sim.broken-access-point.overdue-bill",
  "mobile-data.airplane-mode",
  "mobile-data.data-off",
  "mobile-data.roaming-off",
  "mobile-data.roaming-not-enabled",
  "mobile-data.no-roaming-at-all",
  "mobile-data.data-used-up",
  "mobile-data.data-saver",
  "mobile-data.only-3g",
  "mobile-data.slow-vpn",
  "mobile-data.data-off.data-used-up",
  "mobile-data.no-roaming-at-all.only-2g",
  "mobile-data.data-saver.slow-vpn",
  "mobile-data.airplane-mode.roaming-off.data-saver",
  "mobile-data.data-off.data-used-up.data-saver.only-2g.slow-vpn",
  "mobile-data.airplane-mode.data-off.no-roaming-at-all.data-used-up.data-saver.only-3g.slow-vpn",
  "picture-messages.data-off",
  "picture-messages.only-2g",
  "picture-messages.wifi-calling",
  "picture-messages.no-message-center",
  "picture-messages.no-storage-permission",
  "picture-messages.no-sms-permission",
  "picture-messages.no-permissions",
  "picture-messages.wifi-calling.no-message-center",
  "picture-messages.unseated-sim.no-permissions",
  "picture-messages.data-used-up.only-2g",
  "picture-messages.roaming-not-enabled.no-message-center",
  "picture-messages.airplane-mode.no-roaming-at-all.no-sms-permission",
  "picture-messages.airplane-mode.data-off.only-2g.no-message-center.no-permissions",
  "picture-messages.airplane-mode.unseated-sim.data-off.no-roaming-at-all.data-used-up.only-2g.wifi-calling.no-message-center.no-permissions",
];

const generated = new Map(generateTasks({ seed: 1 }).map((draft) => [draft.id, draft]));

/** The chosen tasks before their gold is executed, all at the carrier of seed 1. */
export const taskDrafts: readonly TaskDraft[] = CHOSEN.map((id) => generated.get(id) as TaskDraft);
