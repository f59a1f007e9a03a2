import type { TaskDraft } from "@toolworld/contracts";
import { bookings } from "./bookings.ts";
import { cancellations } from "./cancellations.ts";
import { changes } from "./changes.ts";
import { compensations } from "./compensations.ts";
import { longConversations } from "./long-conversations.ts";
import { questions } from "./questions.ts";
import { refusals } from "./refusals.ts";

/** The hand-made tasks before their gold is executed, all in the airline of seed 1. */
export const taskDrafts: readonly TaskDraft[] = [
  ...questions,
  ...bookings,
  ...changes,
  ...cancellations,
  ...compensations,
  ...refusals,
  ...longConversations,
];
