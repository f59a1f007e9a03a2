import { table } from "@toolworld/kit";
import { z } from "zod";

/** The reservations. */
export const reservations = table(
  z.object({
    /** Id of the reservation. */
    reservation_id: z.string(),
    /** The book that is waited for. */
    book_id: z.string().nullable().default(null),
    /** Where it is to be collected. */
    pickup_branch_id: z.string().nullable().default(null),
    /** Who waits. */
    member_id: z.string().nullable().default(null),
    /** How the reservation stands. */
    status: z.enum(["waiting", "ready", "collected", "cancelled"]).nullable().default(null),
    /** Place in the queue. */
    position: z.int().nullable().default(null),
    /** When it was made. */
    requested_at: z.string().nullable().default(null),
    /** Last day to collect a book that is ready. */
    expires_on: z.string().nullable().default(null),
  }),
  {
    key: "reservation_id",
    references: { book_id: "books", pickup_branch_id: "branches" },
    semantics: {
      singular: "reservation",
      plural: "reservations",
      columns: {
        reservation_id: { phrase: "ID", speech: "identifier" },
        book_id: { phrase: "book", speech: "identifier" },
        pickup_branch_id: { phrase: "pickup branch", speech: "identifier" },
        member_id: { phrase: "member ID", speech: "identifier" },
        status: { phrase: "status", speech: "choice", system: true },
        position: { phrase: "position", speech: "number" },
        requested_at: { phrase: "requested time", speech: "moment" },
        expires_on: { phrase: "expires date", speech: "date" },
      },
    },
  },
);
