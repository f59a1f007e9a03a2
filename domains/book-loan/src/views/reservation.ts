import type { ReservationRow } from "../tables/tables.ts";

/** What is shown of a reservation. */
export function showReservation(reservation: ReservationRow) {
  return {
    reservation_id: reservation.reservation_id,
    book_id: reservation.book_id,
    member_id: reservation.member_id,
    pickup_branch_id: reservation.pickup_branch_id,
    position: reservation.position,
    status: reservation.status,
    requested_at: reservation.requested_at,
    expires_on: reservation.expires_on,
  };
}
