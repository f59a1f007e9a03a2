import type { TaskDraft } from "@toolworld/contracts";
import { call, lookAtFlight, lookAtReservation, lookAtUser, sameState, tells } from "./gold.ts";
import { reasonIs, reservationIs, userIs } from "./script.ts";

/** Tasks in which reservations are cancelled. */
export const cancellations: readonly TaskDraft[] = [
  {
    id: "booked-last-night",
    intent:
      "You booked a trip to Houston last night and have changed your mind. Cancel it, and find out how much you get back.",
    user: {
      facts: [
        userIs("amani_hayes_5398"),
        reservationIs("45MHQN"),
        reasonIs("change of plans", "I have changed my plans, that is all."),
      ],
      requests: [{ say: "I booked a trip to Houston last night and regret it. Please cancel it. What do I get back?" }],
    },
    calls: [
      lookAtUser("amani_hayes_5398"),
      lookAtReservation("45MHQN"),
      call("cancel_reservation", { reservation_id: "45MHQN" }),
    ],
    checks: [sameState, tells("666")],
    seed: 1,
    labels: ["cancel"],
  },
  {
    id: "the-airline-cancelled-first",
    intent:
      "The airline has cancelled your flight to Los Angeles. You do not want another one: cancel the reservation and find out how much you get back.",
    user: {
      facts: [
        userIs("jacky_moen_2570"),
        reservationIs("EE2UM5"),
        reasonIs("flight cancelled by the airline", "You have cancelled the flight yourselves."),
      ],
      requests: [
        { say: "You cancelled my flight to Los Angeles, so cancel the whole reservation. How much do I get back?" },
      ],
    },
    calls: [
      lookAtUser("jacky_moen_2570"),
      lookAtReservation("EE2UM5"),
      lookAtFlight("TW242", "2024-05-20"),
      call("cancel_reservation", { reservation_id: "EE2UM5" }),
    ],
    checks: [sameState, tells("107")],
    seed: 1,
    labels: ["cancel", "status"],
  },
  {
    id: "no-business-in-philadelphia",
    intent:
      "Your appointment in Philadelphia fell through. Cancel the trip from Miami to Philadelphia, which is in business. You do not know its number. You want to know the refund.",
    user: {
      facts: [
        userIs("ali_cole_5223"),
        reasonIs("appointment fell through", "My appointment there fell through, so I stay at home."),
      ],
      requests: [
        { say: "I will not fly from Miami to Philadelphia after all. Please cancel that trip. What is the refund?" },
      ],
    },
    calls: [
      lookAtUser("ali_cole_5223"),
      lookAtReservation("NC9Z57"),
      call("cancel_reservation", { reservation_id: "NC9Z57" }),
    ],
    checks: [sameState, tells("339")],
    seed: 1,
    labels: ["cancel"],
  },
  {
    id: "the-doctor-says-no",
    intent: "You have fallen ill and cannot fly to Orlando. Cancel the insured reservation and find out the refund.",
    user: {
      facts: [
        userIs("rickie_littel_1448"),
        reservationIs("73DWNF"),
        reasonIs("illness", "I have fallen ill, and the doctor forbids me to fly."),
      ],
      requests: [{ say: "I am ill and cannot go to Orlando. Please cancel the trip, and tell me what I get back." }],
      persona: "Tired, says little.",
    },
    calls: [
      lookAtUser("rickie_littel_1448"),
      lookAtReservation("73DWNF"),
      call("cancel_reservation", { reservation_id: "73DWNF" }),
    ],
    checks: [sameState, tells("360")],
    seed: 1,
    labels: ["cancel", "insurance"],
  },
  {
    id: "whatever-can-be-cancelled",
    intent:
      "You stay at home this summer. Have every reservation cancelled that may still be cancelled, and find out what you get back altogether. You know no numbers.",
    user: {
      facts: [
        userIs("amani_hayes_5398"),
        reasonIs("change of plans", "I stay at home this summer. Nobody is ill, and it is not the weather."),
      ],
      requests: [
        {
          say: "I stay at home this summer. Please cancel each of my reservations that can be cancelled, and leave the others. How much comes back altogether?",
        },
      ],
    },
    calls: [
      lookAtUser("amani_hayes_5398"),
      lookAtReservation("FQ9N3W"),
      lookAtReservation("HDP52C"),
      lookAtReservation("R6TX5K"),
      lookAtReservation("45MHQN"),
      call("cancel_reservation", { reservation_id: "R6TX5K" }),
      call("cancel_reservation", { reservation_id: "45MHQN" }),
    ],
    checks: [sameState, tells("1833")],
    seed: 1,
    labels: ["cancel", "multi-step"],
  },
];
