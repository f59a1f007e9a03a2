import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showReservation } from "../views/reservation.ts";

/** Reserve a book for a member */
export const createReservation = defineTool<BookLoanTables>()({
  name: "create_reservation",
  kind: "write",
  description: "Reserve a book for a member",
  parameters: z.object({
    book_id: z.string().meta({ description: "The book.", references: "books.book_id" }),
    member_id: z.string().meta({ description: "Who waits for it." }),
    pickup_branch_id: z
      .string()
      .meta({ description: "Where it is to be collected.", references: "branches.branch_id" }),
  }),
  execute({ state, ids, refuse }, input) {
    if (!state.books.get(input.book_id)) refuse(`There is no book ${input.book_id}.`);
    if (!state.branches.get(input.pickup_branch_id)) refuse(`There is no branch ${input.pickup_branch_id}.`);
    const reservation = state.reservations.insert({
      reservation_id: ids.mint({ prefix: "res_" }),
      status: "waiting" as const,
      book_id: input.book_id,
      member_id: input.member_id,
      pickup_branch_id: input.pickup_branch_id,
    });
    return showReservation(reservation);
  },
  semantics: {
    action: "create",
    table: "reservations",
    parameters: {
      book_id: { role: "value", column: "book_id" },
      member_id: { role: "value", column: "member_id" },
      pickup_branch_id: { role: "value", column: "pickup_branch_id" },
    },
    shows: {
      rows: "",
      many: false,
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
