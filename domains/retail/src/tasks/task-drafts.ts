import type { TaskDraft } from "@toolworld/contracts";
import { addresses } from "./addresses.ts";
import { cancellations } from "./cancellations.ts";
import { changesOfPendingOrders } from "./changes-of-pending-orders.ts";
import { longConversations } from "./long-conversations.ts";
import { questions } from "./questions.ts";
import { refusals } from "./refusals.ts";
import { returnsAndExchanges } from "./returns-and-exchanges.ts";

/** The hand-made tasks before their gold is executed, all in the shop of seed 1. */
export const taskDrafts: readonly TaskDraft[] = [
  ...questions,
  ...cancellations,
  ...addresses,
  ...changesOfPendingOrders,
  ...returnsAndExchanges,
  ...refusals,
  ...longConversations,
];
