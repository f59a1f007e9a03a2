import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showReservation } from "../views/reservation.ts";

/** Cancel a reservation. */
export const cancelReservation = defineTool<BookLoanTables>()({
  name: "cancel_reservation",
  kind: "write",
  description: "Cancel a reservation.",
  parameters: z.object({
    reservation_id: z.string().meta({ description: "The reservation.", references: "reservations.reservation_id" }),
  }),
  execute({ state, refuse }, input) {
    const reservation =
      state.reservations.get(input.reservation_id) ?? refuse(`There is no reservation ${input.reservation_id}.`);
    if (reservation.status === "cancelled")
      refuse(`The reservation ${reservation.reservation_id} is already cancelled.`);
    const columns = { status: "cancelled" as const };
    const changed = state.reservations.update(reservation.reservation_id, columns);
    return showReservation(changed);
  },
  semantics: {
    action: "act",
    table: "reservations",
    verb: "cancel",
    parameters: { reservation_id: { role: "key" } },
    sets: { status: "cancelled" },
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
