import type { TaskDraft } from "@toolworld/contracts";
import {
  call,
  lookAtFlight,
  lookAtReservation,
  lookAtUser,
  sameReads,
  sameState,
  search,
  searchConnections,
  tells,
} from "./gold.ts";
import { cabinIs, dayIs, reservationIs, routeIs, userIs } from "./script.ts";

/** Tasks in which a user only wants to know something. */
export const questions: readonly TaskDraft[] = [
  {
    id: "both-gift-cards",
    intent: "You want to know how much money is on your gift cards altogether. You change nothing.",
    user: {
      facts: [userIs("jalyn_towne_4685")],
      requests: [{ say: "Hello. I have lost track of my gift cards. How much is on them altogether?" }],
    },
    calls: [lookAtUser("jalyn_towne_4685")],
    checks: [sameState, tells("750"), sameReads],
    seed: 1,
    labels: ["question"],
  },
  {
    id: "onward-from-boston",
    intent:
      "You are waiting in Boston for your flight to Dallas, today, 2024-05-15. You want to know how it stands, and nothing else.",
    user: {
      facts: [userIs("jaden_yundt_6932"), reservationIs("FM47SS"), dayIs("2024-05-15")],
      requests: [{ say: "I am in Boston and the board is dark. How does my flight on to Dallas stand today?" }],
      persona: "Nervous, has to be in Dallas tonight.",
    },
    calls: [lookAtUser("jaden_yundt_6932"), lookAtReservation("FM47SS"), lookAtFlight("TW164", "2024-05-15")],
    checks: [sameState, tells("delayed"), sameReads],
    seed: 1,
    labels: ["question", "status"],
  },
  {
    id: "cheapest-day-to-las-vegas",
    intent:
      "You think about flying from Charlotte (CLT) to Las Vegas (LAS) in economy on 24, 25 or 26 May. You want to know the lowest price and its flight number. You do not book.",
    user: {
      facts: [
        userIs("van_pfannerstill_8911"),
        ...routeIs("CLT", "LAS"),
        dayIs("2024-05-24", "first possible day"),
        dayIs("2024-05-25", "second possible day"),
        dayIs("2024-05-26", "third possible day"),
        cabinIs("economy"),
      ],
      requests: [
        {
          say: "I want to go from Charlotte to Las Vegas without a change, and I can choose between three days. On which flight is it cheapest, and what does it cost?",
        },
      ],
    },
    calls: [
      lookAtUser("van_pfannerstill_8911"),
      search("CLT", "LAS", "2024-05-24"),
      search("CLT", "LAS", "2024-05-25"),
      search("CLT", "LAS", "2024-05-26"),
    ],
    checks: [sameState, tells("169", "TW091"), sameReads],
    seed: 1,
    labels: ["question", "search"],
  },
  {
    id: "earliest-in-seattle",
    intent:
      "You want to know how to get from Boston (BOS) to Seattle (SEA) on 22 May with one change of planes so that you arrive as early as possible on that day, and what that costs in economy. You do not book.",
    user: {
      facts: [userIs("lane_cormier_2796"), ...routeIs("BOS", "SEA"), dayIs("2024-05-22"), cabinIs("economy")],
      requests: [
        {
          say: "There is no direct flight from Boston to Seattle, I know. With one change, which first flight gets me there earliest that day, and what do both flights cost together?",
        },
      ],
    },
    calls: [lookAtUser("lane_cormier_2796"), searchConnections("BOS", "SEA", "2024-05-22")],
    checks: [sameState, tells("TW065", "277"), sameReads],
    seed: 1,
    labels: ["question", "search"],
  },
  {
    id: "letters-of-newark",
    intent: "You have to fill in a form and need the three letters of the airport of Newark.",
    user: {
      facts: [userIs("lupe_gleichner_3355")],
      requests: [{ say: "For a form I need the three letters that stand for the airport of Newark. What are they?" }],
    },
    calls: [lookAtUser("lupe_gleichner_3355"), call("list_all_airports", {})],
    checks: [sameState, tells("EWR"), sameReads],
    seed: 1,
    labels: ["question"],
  },
  {
    id: "bags-for-three",
    intent: "Three of you fly from Newark in business. You want to know how many bags are free for you altogether.",
    user: {
      facts: [userIs("lane_cormier_2796"), reservationIs("XEM3Q8")],
      requests: [{ say: "How many bags can the three of us check in for nothing, all together?" }],
    },
    calls: [lookAtUser("lane_cormier_2796"), lookAtReservation("XEM3Q8")],
    checks: [sameState, tells({ text: "9 bags", alternatives: ["9", "nine"] }), sameReads],
    seed: 1,
    labels: ["question", "bags"],
  },
  {
    id: "houston-and-boston-together",
    intent:
      "You want to know what you paid altogether for two trips: the one from San Francisco to Houston and the one from Houston to Boston. You know no reservation numbers.",
    user: {
      facts: [userIs("brook_nader_3447")],
      requests: [
        {
          say: "I do my accounts. What did I pay together for the trip from San Francisco to Houston and the one from Houston to Boston? I do not have the numbers.",
        },
      ],
    },
    calls: [
      lookAtUser("brook_nader_3447"),
      lookAtReservation("SG3677"),
      lookAtReservation("799ATS"),
      lookAtReservation("6XHA9Y"),
      lookAtReservation("V5Q5EK"),
    ],
    checks: [sameState, tells("546"), sameReads],
    seed: 1,
    labels: ["question", "multi-step"],
  },
];
