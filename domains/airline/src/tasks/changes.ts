import type { TaskDraft } from "@toolworld/contracts";
import { call, flight, lookAtReservation, lookAtUser, passenger, sameState, search, tells } from "./gold.ts";
import { bagsAre, cabinIs, dayIs, flierIs, paymentIs, reservationIs, userIs } from "./script.ts";

/** Tasks in which a reservation becomes another one: flights, cabin, passengers, bags. */
export const changes: readonly TaskDraft[] = [
  {
    id: "two-bags-to-houston",
    intent:
      "You take 2 bags to Houston; one of them is free for you, so 1 costs extra. Pay from your gift card, and find out what is left on it.",
    user: {
      facts: [
        userIs("brook_nader_3447"),
        reservationIs("SG3677"),
        bagsAre("2", "I have 2 bags. As far as I know, 1 of them costs extra."),
        paymentIs("gift card"),
      ],
      requests: [{ say: "I did not plan on luggage, but now there is some. What will be left on my card?" }],
    },
    calls: [
      lookAtUser("brook_nader_3447"),
      lookAtReservation("SG3677"),
      call("update_reservation_baggages", {
        reservation_id: "SG3677",
        total_baggages: 2,
        nonfree_baggages: 1,
        payment_id: "gift_card_8319177",
      }),
    ],
    checks: [sameState, tells("144")],
    seed: 1,
    labels: ["bags", "gift-card"],
  },
  {
    id: "the-sixth-bag-is-free",
    intent: "Three of you fly to Seattle with 5 bags. You want to take 6, which is still free for gold members.",
    user: {
      facts: [
        userIs("pink_macgyver_3195"),
        reservationIs("TS96MA"),
        bagsAre("6", "It will be 6 bags in all."),
        paymentIs("Mastercard, if anything has to be paid"),
      ],
      requests: [{ say: "We want to take one more bag to Seattle than we said when we booked." }],
    },
    calls: [
      lookAtUser("pink_macgyver_3195"),
      lookAtReservation("TS96MA"),
      {
        // Nothing is to be paid, so it does not matter with what.
        ...call("update_reservation_baggages", {
          reservation_id: "TS96MA",
          total_baggages: 6,
          nonfree_baggages: 0,
          payment_id: "credit_card_4918081",
        }),
        material: ["reservation_id", "total_baggages", "nonfree_baggages"],
      },
    ],
    checks: [sameState],
    seed: 1,
    labels: ["bags"],
  },
  {
    id: "reagan-goes-instead",
    intent: "Reagan Klocko, who is among your saved passengers, flies to Charlotte in your place.",
    user: {
      facts: [
        userIs("jamie_klocko_1374"),
        reservationIs("KKD8M4"),
        flierIs("Reagan Klocko", "Reagan Klocko, who is saved in my profile, flies instead of me."),
      ],
      requests: [{ say: "I cannot go to Charlotte. Somebody else takes my seat. Please change the name." }],
    },
    calls: [
      lookAtUser("jamie_klocko_1374"),
      lookAtReservation("KKD8M4"),
      call("update_reservation_passengers", {
        reservation_id: "KKD8M4",
        passengers: [passenger("Reagan", "Klocko", "1944-01-16")],
      }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["passengers"],
  },
  {
    id: "a-maiden-name",
    intent:
      "You have married: on your reservation to Los Angeles your last name should be Ashworth, the rest as it is.",
    user: {
      facts: [
        userIs("devon_gleichner_8021"),
        reservationIs("EMXP72"),
        {
          name: "new last name",
          value: "Ashworth",
          say: "My last name is Ashworth now.",
          askedBy: ["last name", "name"],
        },
      ],
      requests: [{ say: "I have married and have a new name. Please put it on my ticket from Boston to Los Angeles." }],
    },
    calls: [
      lookAtUser("devon_gleichner_8021"),
      lookAtReservation("EMXP72"),
      call("update_reservation_passengers", {
        reservation_id: "EMXP72",
        passengers: [passenger("Devon", "Ashworth", "1984-04-22")],
      }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["passengers"],
  },
  {
    id: "out-of-basic-economy",
    intent:
      "You want to move your trip to New York and back from basic economy to economy, with the flights as they are. Pay with your credit card; you want to know what it costs.",
    user: {
      facts: [userIs("darby_predovic_4006"), reservationIs("8YMB5C"), cabinIs("economy"), paymentIs("Visa card")],
      requests: [
        { say: "I would like to sit better on my trip from Charlotte to New York and back. What is the price?" },
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
    ],
    checks: [sameState, tells("81")],
    seed: 1,
    labels: ["cabin"],
  },
  {
    id: "sleep-a-little-longer",
    intent:
      "You want to fly from Las Vegas to Charlotte in the afternoon of the same day instead of in the morning; the way back stays. Pay with your credit card; you want to know the difference.",
    user: {
      facts: [userIs("jamie_klocko_1374"), reservationIs("KKD8M4"), paymentIs("Mastercard")],
      requests: [
        {
          say: "Ten in the morning is too early for me. Is there a later flight to Charlotte that same day? Everything else stays. What is the difference?",
        },
      ],
    },
    calls: [
      lookAtUser("jamie_klocko_1374"),
      lookAtReservation("KKD8M4"),
      search("LAS", "CLT", "2024-05-20"),
      call("update_reservation_flights", {
        reservation_id: "KKD8M4",
        cabin: "economy",
        flights: [flight("TW090", "2024-05-20"), flight("TW091", "2024-05-24")],
        payment_id: "credit_card_6329419",
      }),
    ],
    checks: [sameState, tells("14")],
    seed: 1,
    labels: ["flights"],
  },
  {
    id: "a-day-later-and-cheaper",
    intent:
      "You want to fly from Boston to Los Angeles on 27 May instead of the 26th, again early in the morning. The difference goes to your gift card; you want to know how much you get.",
    user: {
      facts: [
        userIs("devon_gleichner_8021"),
        reservationIs("EMXP72"),
        dayIs("2024-05-27", "new day"),
        paymentIs("gift card"),
      ],
      requests: [
        { say: "Can I fly to Los Angeles one day later, at the same hour? Do I get something back, and how much?" },
      ],
    },
    calls: [
      lookAtUser("devon_gleichner_8021"),
      lookAtReservation("EMXP72"),
      search("BOS", "LAX", "2024-05-27"),
      call("update_reservation_flights", {
        reservation_id: "EMXP72",
        cabin: "economy",
        flights: [flight("TW135", "2024-05-27")],
        payment_id: "gift_card_2292007",
      }),
    ],
    checks: [sameState, tells({ text: "49", alternatives: ["-49"] })],
    seed: 1,
    labels: ["flights", "gift-card"],
  },
];
