import type { TaskDraft } from "@toolworld/contracts";
import {
  call,
  flight,
  lookAtFlight,
  lookAtReservation,
  lookAtUser,
  passenger,
  payment,
  sameState,
  search,
  tells,
  workOut,
} from "./gold.ts";
import { bagsAre, cabinIs, dayIs, flierIs, insuranceIs, paymentIs, reasonIs, reservationIs, userIs } from "./script.ts";

/** Tasks in which a user wants several things, one after the other. */
export const longConversations: readonly TaskDraft[] = [
  {
    id: "another-way-to-los-angeles",
    intent:
      "The airline has cancelled your flight to Los Angeles. Cancel the reservation and learn the refund. Then book the other flight from San Francisco (SFO) to Los Angeles (LAX) of the same day, 20 May, one way in economy, for you alone, with 2 bags, both free for you, and no insurance, with your credit card; you want to know its price.",
    user: {
      facts: [
        userIs("jacky_moen_2570"),
        reservationIs("EE2UM5"),
        reasonIs("flight cancelled by the airline", "You have cancelled that flight yourselves."),
        dayIs("2024-05-20"),
        cabinIs("economy"),
        flierIs("Jacky Moen", "I fly alone, Jacky Moen."),
        bagsAre("2", "I have 2 bags, as before; 0 of them should cost anything."),
        insuranceIs("no"),
        paymentIs("Visa card"),
      ],
      requests: [
        { say: "You cancelled my flight to Los Angeles. Please cancel the reservation and tell me what I get back." },
        { say: "Now book me on the other flight there on the same day, one way. What does it cost?" },
      ],
    },
    calls: [
      lookAtUser("jacky_moen_2570"),
      lookAtReservation("EE2UM5"),
      lookAtFlight("TW242", "2024-05-20"),
      call("cancel_reservation", { reservation_id: "EE2UM5" }),
      search("SFO", "LAX", "2024-05-20"),
      call("book_reservation", {
        user_id: "jacky_moen_2570",
        origin: "SFO",
        destination: "LAX",
        flight_type: "one_way",
        cabin: "economy",
        flights: [flight("TW241", "2024-05-20")],
        passengers: [passenger("Jacky", "Moen", "1980-11-02")],
        payment_methods: [payment("credit_card_9724285", 74)],
        total_baggages: 2,
        nonfree_baggages: 0,
        insurance: "no",
      }),
    ],
    checks: [sameState, tells("107", "74")],
    seed: 1,
    labels: ["cancel", "book", "multi-step"],
  },
  {
    id: "first-better-then-later",
    intent:
      "Your trip from Charlotte to New York and back is in basic economy. Move it to economy first, and learn the price. Then take the early flight back on 26 May instead of the one on the 25th, and learn that price too. Pay both with your credit card.",
    user: {
      facts: [
        userIs("darby_predovic_4006"),
        reservationIs("8YMB5C"),
        cabinIs("economy"),
        dayIs("2024-05-26", "new day back"),
        paymentIs("Visa card"),
      ],
      requests: [
        { say: "Please move my trip from Charlotte to New York and back to a better cabin. What does that cost?" },
        { say: "Good. And now I would like to come back one day later, in the morning. What does that cost on top?" },
      ],
    },
    calls: [
      lookAtUser("darby_predovic_4006"),
      lookAtReservation("8YMB5C"),
      search("CLT", "LGA", "2024-05-17"),
      search("LGA", "CLT", "2024-05-25"),
      call("update_reservation_flights", {
        reservation_id: "8YMB5C",
        cabin: "economy",
        flights: [flight("TW101", "2024-05-17"), flight("TW104", "2024-05-25")],
        payment_id: "credit_card_1046127",
      }),
      search("LGA", "CLT", "2024-05-26"),
      call("update_reservation_flights", {
        reservation_id: "8YMB5C",
        cabin: "economy",
        flights: [flight("TW101", "2024-05-17"), flight("TW103", "2024-05-26")],
        payment_id: "credit_card_1046127",
      }),
    ],
    checks: [sameState, tells("81", { text: "$7", alternatives: ["7"] })],
    seed: 1,
    labels: ["cabin", "flights", "multi-step"],
  },
  {
    id: "three-things-about-chicago",
    intent:
      "Three matters about your trip to Chicago: Claudie Ritchie, who is saved in your profile, comes along instead of Michale; there are 4 bags instead of 3, so that 2 cost extra, and the new one is paid with your credit card; and you both want to fly there early in the morning of the same day, the difference going to the gift card that paid for the trip. You want to know what is on that card afterwards.",
    user: {
      facts: [
        userIs("bailey_weissnat_1980"),
        reservationIs("24NKJB"),
        flierIs("Claudie Ritchie", "Claudie Ritchie comes along instead of Michale; I, Bailey, stay on it."),
        bagsAre("4", "It will be 4 bags, so 2 of them cost extra."),
        paymentIs("Mastercard for the bag, and for the flight the gift card that paid for the trip"),
      ],
      requests: [
        { say: "About our trip to Chicago: somebody else comes along. Please change the name." },
        { say: "Next, we take one more bag than we said." },
        {
          say: "Last, is there an earlier flight to Chicago that day? We would take it. What will be on my gift card then?",
        },
      ],
      persona: "Has a list and goes through it.",
    },
    calls: [
      lookAtUser("bailey_weissnat_1980"),
      lookAtReservation("24NKJB"),
      call("update_reservation_passengers", {
        reservation_id: "24NKJB",
        passengers: [passenger("Bailey", "Weissnat", "1972-02-26"), passenger("Claudie", "Ritchie", "1986-04-08")],
      }),
      call("update_reservation_baggages", {
        reservation_id: "24NKJB",
        total_baggages: 4,
        nonfree_baggages: 2,
        payment_id: "credit_card_2813442",
      }),
      search("DEN", "ORD", "2024-05-19"),
      call("update_reservation_flights", {
        reservation_id: "24NKJB",
        cabin: "economy",
        flights: [flight("TW215", "2024-05-19"), flight("TW214", "2024-05-20")],
        payment_id: "gift_card_3431267",
      }),
    ],
    checks: [sameState, tells("208")],
    seed: 1,
    labels: ["passengers", "bags", "flights", "multi-step"],
  },
  {
    id: "one-airline-two-cancellations",
    intent:
      "The airline has cancelled two of your flights: one from Detroit to Seattle early this month, for two people, for which you demand compensation; and one from Newark to Denver on 23 May. You want that whole trip to Newark cancelled, and to know the refund.",
    user: {
      facts: [
        userIs("dallas_reinger_4194"),
        reservationIs("V28U76", "the trip to Seattle"),
        reservationIs("Y5NE87", "the trip to Newark"),
        reasonIs("flight cancelled by the airline", "You have cancelled my flight back."),
      ],
      requests: [
        {
          say: "Two of us could not fly to Seattle because you cancelled the flight. I want compensation. How much is it?",
        },
        {
          say: "And now my flight back from Newark is cancelled too. Cancel that trip altogether. What do I get back?",
        },
      ],
      persona: "Has had enough.",
    },
    calls: [
      lookAtUser("dallas_reinger_4194"),
      lookAtReservation("V28U76"),
      lookAtFlight("TW127", "2024-05-02"),
      workOut("100 * 2"),
      call("send_certificate", { user_id: "dallas_reinger_4194", amount: 200 }),
      lookAtReservation("Y5NE87"),
      lookAtFlight("TW099", "2024-05-23"),
      call("cancel_reservation", { reservation_id: "Y5NE87" }),
    ],
    checks: [sameState, tells("200", "237")],
    seed: 1,
    labels: ["compensation", "cancel", "multi-step"],
  },
];
