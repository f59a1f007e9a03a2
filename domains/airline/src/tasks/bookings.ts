import type { TaskDraft } from "@toolworld/contracts";
import {
  call,
  flight,
  lookAtUser,
  passenger,
  payment,
  sameState,
  search,
  searchConnections,
  tells,
  workOut,
} from "./gold.ts";
import { bagsAre, cabinIs, dayIs, flierIs, insuranceIs, paymentIs, routeIs, userIs } from "./script.ts";

/** Tasks in which something is booked. */
export const bookings: readonly TaskDraft[] = [
  {
    id: "to-new-york-alone",
    intent:
      "Book a direct flight in economy from San Francisco (SFO) to New York (JFK) on 24 May, for you alone, one way, without bags and without insurance. Pay with your credit card; you want to know the price.",
    user: {
      facts: [
        userIs("mina_collier_7924"),
        ...routeIs("SFO", "JFK"),
        dayIs("2024-05-24"),
        cabinIs("economy"),
        flierIs("Mina Collier", "I fly alone, Mina Collier."),
        bagsAre("0", "I have 0 bags to check in."),
        insuranceIs("no"),
        paymentIs("Mastercard"),
      ],
      requests: [{ say: "I would like a direct flight from San Francisco to New York, one way. What does it cost?" }],
    },
    calls: [
      lookAtUser("mina_collier_7924"),
      search("SFO", "JFK", "2024-05-24"),
      call("book_reservation", {
        user_id: "mina_collier_7924",
        origin: "SFO",
        destination: "JFK",
        flight_type: "one_way",
        cabin: "economy",
        flights: [flight("TW005", "2024-05-24")],
        passengers: [passenger("Mina", "Collier", "1970-06-08")],
        payment_methods: [payment("credit_card_1913307", 245)],
        total_baggages: 0,
        nonfree_baggages: 0,
        insurance: "no",
      }),
    ],
    checks: [sameState, tells("245")],
    seed: 1,
    labels: ["book"],
  },
  {
    id: "ali-and-oma",
    intent:
      "Book the late flight from Miami (MIA) to Philadelphia (PHL) on 23 May, one way in economy, for you and Oma Cole, who is saved in your profile. With insurance for both, without bags. Pay all of it from your gift card and find out what is left on it.",
    user: {
      facts: [
        userIs("ali_cole_5223"),
        ...routeIs("MIA", "PHL"),
        dayIs("2024-05-23"),
        cabinIs("economy"),
        flierIs("Oma Cole", "Two of us fly: I, Ali Cole, and Oma Cole, who is saved in my profile."),
        bagsAre("0", "We have 0 bags."),
        insuranceIs("yes"),
        paymentIs("gift card"),
      ],
      requests: [
        {
          say: "My aunt and I want to take the evening flight from Miami to Philadelphia. What will be left on my card?",
        },
      ],
    },
    calls: [
      lookAtUser("ali_cole_5223"),
      search("MIA", "PHL", "2024-05-23"),
      workOut("2 * (151 + 30)"),
      call("book_reservation", {
        user_id: "ali_cole_5223",
        origin: "MIA",
        destination: "PHL",
        flight_type: "one_way",
        cabin: "economy",
        flights: [flight("TW142", "2024-05-23")],
        passengers: [passenger("Ali", "Cole", "1958-07-14"), passenger("Oma", "Cole", "1980-08-20")],
        payment_methods: [payment("gift_card_6592075", 362)],
        total_baggages: 0,
        nonfree_baggages: 0,
        insurance: "yes",
      }),
    ],
    checks: [sameState, tells("127")],
    seed: 1,
    labels: ["book", "insurance", "gift-card"],
  },
  {
    id: "certificate-first",
    intent:
      "Book the morning flight from Phoenix (PHX) to Newark (EWR) on 25 May in business, one way, for you alone, no bags, no insurance. Use up your certificate and pay the rest with your credit card; you want to know how much that is.",
    user: {
      facts: [
        userIs("van_pfannerstill_8911"),
        ...routeIs("PHX", "EWR"),
        dayIs("2024-05-25"),
        cabinIs("business"),
        flierIs("Van Pfannerstill", "Only I fly, Van Pfannerstill."),
        bagsAre("0", "There are 0 bags."),
        insuranceIs("no"),
        paymentIs("certificate first, and my Visa card for the rest"),
      ],
      requests: [
        {
          say: "I want the morning flight from Phoenix to Newark, one way, just me. How much will my Visa card be charged?",
        },
      ],
    },
    calls: [
      lookAtUser("van_pfannerstill_8911"),
      search("PHX", "EWR", "2024-05-25"),
      workOut("447 - 300"),
      call("book_reservation", {
        user_id: "van_pfannerstill_8911",
        origin: "PHX",
        destination: "EWR",
        flight_type: "one_way",
        cabin: "business",
        flights: [flight("TW285", "2024-05-25")],
        passengers: [passenger("Van", "Pfannerstill", "1998-03-06")],
        payment_methods: [payment("certificate_1756249", 300), payment("credit_card_1497134", 147)],
        total_baggages: 0,
        nonfree_baggages: 0,
        insurance: "no",
      }),
    ],
    checks: [sameState, tells("147")],
    seed: 1,
    labels: ["book", "certificate"],
  },
  {
    id: "chicago-and-back",
    intent:
      "Book a trip from Boston (BOS) to Chicago (ORD) at noon on 23 May and back in the afternoon of 28 May, in economy, for you alone, with 2 bags, of which 1 is free, without insurance. First empty the fuller one of your gift cards, then take the other one; you want to know what is left there.",
    user: {
      facts: [
        userIs("bailey_weissnat_1980"),
        ...routeIs("BOS", "ORD"),
        dayIs("2024-05-23", "day out"),
        dayIs("2024-05-28", "day back"),
        cabinIs("economy"),
        flierIs("Bailey Weissnat", "I am the only passenger, Bailey Weissnat."),
        bagsAre("2", "I have 2 bags, and 1 of them is free."),
        insuranceIs("no"),
        paymentIs("gift cards: the fuller one as far as it goes, the other one for the rest"),
      ],
      requests: [
        {
          say: "I want to fly from Boston to Chicago around noon, and back some days later in the afternoon. What will be left on my gift cards?",
        },
      ],
    },
    calls: [
      lookAtUser("bailey_weissnat_1980"),
      search("BOS", "ORD", "2024-05-23"),
      search("ORD", "BOS", "2024-05-28"),
      workOut("151 + 136 + 50 - 326"),
      call("book_reservation", {
        user_id: "bailey_weissnat_1980",
        origin: "BOS",
        destination: "ORD",
        flight_type: "round_trip",
        cabin: "economy",
        flights: [flight("TW263", "2024-05-23"), flight("TW262", "2024-05-28")],
        passengers: [passenger("Bailey", "Weissnat", "1972-02-26")],
        payment_methods: [payment("gift_card_6893677", 326), payment("gift_card_3431267", 11)],
        total_baggages: 2,
        nonfree_baggages: 1,
        insurance: "no",
      }),
    ],
    checks: [sameState, tells("91")],
    seed: 1,
    labels: ["book", "bags", "gift-card"],
  },
  {
    id: "to-denver-by-houston",
    intent:
      "Book the cheapest way in economy from Miami (MIA) to Denver (DEN) on 19 May that changes in Houston, one way, for you alone, no bags, no insurance. Pay with the larger one of your certificates; what is left on it may be lost. You want to know the price.",
    user: {
      facts: [
        userIs("shanon_stoltenberg_4655"),
        ...routeIs("MIA", "DEN"),
        dayIs("2024-05-19"),
        cabinIs("economy"),
        flierIs("Shanon Stoltenberg", "I travel alone, Shanon Stoltenberg, born 1999-05-18."),
        bagsAre("0", "I have 0 bags."),
        insuranceIs("no"),
        paymentIs("larger certificate; I know that the rest of it is lost"),
      ],
      requests: [
        {
          say: "I need to get from Miami to Denver, and I would like to change planes in Houston. What does that cost?",
        },
      ],
    },
    calls: [
      lookAtUser("shanon_stoltenberg_4655"),
      searchConnections("MIA", "DEN", "2024-05-19"),
      workOut("166 + 121"),
      call("book_reservation", {
        user_id: "shanon_stoltenberg_4655",
        origin: "MIA",
        destination: "DEN",
        flight_type: "one_way",
        cabin: "economy",
        flights: [flight("TW061", "2024-05-19"), flight("TW208", "2024-05-19")],
        passengers: [passenger("Shanon", "Stoltenberg", "1999-05-18")],
        payment_methods: [payment("certificate_4422520", 287)],
        total_baggages: 0,
        nonfree_baggages: 0,
        insurance: "no",
      }),
    ],
    checks: [sameState, tells("287")],
    seed: 1,
    labels: ["book", "certificate"],
  },
];
