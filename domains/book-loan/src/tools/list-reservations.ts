import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showReservation } from "../views/reservation.ts";

/** List reservations */
export const listReservations = defineTool<BookLoanTables>()({
  name: "list_reservations",
  kind: "read",
  description: "List reservations",
  parameters: z.object({
    book_id: z.string().meta({ description: "Only those for this book.", references: "books.book_id" }).optional(),
    member_id: z.string().meta({ description: "Only those of this member." }).optional(),
    status: z
      .enum(["waiting", "ready", "collected", "cancelled"])
      .meta({ description: "Only those in this state." })
      .optional(),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.reservations.find(
      given({ book_id: input.book_id, member_id: input.member_id, status: input.status }),
    );
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showReservation) };
  },
  semantics: {
    action: "list",
    table: "reservations",
    parameters: {
      book_id: { role: "filter", column: "book_id" },
      member_id: { role: "filter", column: "member_id" },
      status: { role: "filter", column: "status" },
      page_size: { role: "limit" },
    },
    shows: {
      rows: "items",
      many: true,
      columns: {
        reservation_id: "reservation_id",
        book_id: "book_id",
        member_id: "member_id",
        pickup_branch_id: "pickup_branch_id",
        position: "position",
        status: "status",
        requested_at: "requested_at",
        expires_on: "expires_on",
      },
    },
  },
});
