import type { TaskDraft } from "@toolworld/contracts";
import {
  call,
  failingCall,
  findByEmail,
  findByName,
  lookAtOrder,
  lookAtProduct,
  lookAtUser,
  sameReads,
  sameState,
  tells,
} from "./gold.ts";
import { emailIs, nameIs, orderIs } from "./script.ts";

/** Tasks in which a user only wants to know something. */
export const questions: readonly TaskDraft[] = [
  {
    id: "gift-cards-together",
    intent: "You want to know how much money is left on your gift cards altogether. You change nothing.",
    user: {
      facts: [emailIs("burnice.brakus9839@example.com")],
      requests: [{ say: "Hello, I lost track of my gift cards. How much money is left on them altogether?" }],
    },
    calls: [findByEmail("burnice.brakus9839@example.com"), lookAtUser("burnice_brakus_8717")],
    checks: [sameState, tells("585.58"), sameReads],
    seed: 1,
    labels: ["question"],
  },
  {
    id: "where-is-my-stove",
    intent:
      "Your camping stove has left the warehouse. You want its tracking number, so that you can follow the parcel.",
    user: {
      facts: [emailIs("marlin.maggio5770@example.com"), orderIs("#W3462126")],
      requests: [{ say: "I am waiting for a camping stove. Can you give me the tracking number of the parcel?" }],
      persona: "Short of time, friendly.",
    },
    calls: [findByEmail("marlin.maggio5770@example.com"), lookAtOrder("#W3462126")],
    checks: [sameState, tells("682025329101"), sameReads],
    seed: 1,
    labels: ["question"],
  },
  {
    id: "tenor-ukulele-with-pickup",
    intent:
      "You think about a tenor ukulele with a built-in pickup. You want to know what the cheapest one costs that can be had today, and of which wood it is. You do not buy it now.",
    user: {
      facts: [emailIs("linnie.ritchie3668@example.com")],
      requests: [
        {
          say: "I am looking for a tenor ukulele with a built-in pickup. Which wood is the cheapest one that you have in stock, and what does it cost?",
        },
      ],
      persona: "Plays in a band and talks about it.",
    },
    calls: [
      findByEmail("linnie.ritchie3668@example.com"),
      call("list_all_product_types", {}),
      lookAtProduct("5848547027"),
    ],
    checks: [sameState, tells("92.42", "mahogany"), sameReads],
    seed: 1,
    labels: ["question", "catalogue"],
  },
  {
    id: "spent-altogether",
    intent:
      "You keep a household book and want to know what you paid for all your orders together. You believe that your account runs on haven.auer@example.com, but the shop has another address; you know your name and zip code.",
    user: {
      facts: [emailIs("haven.auer@example.com"), ...nameIs("Haven", "Auer", "85724")],
      requests: [{ say: "Could you add up for me what I have paid for all the orders that I ever made here?" }],
    },
    calls: [
      failingCall("find_user_id_by_email", { email: "haven.auer@example.com" }),
      findByName("Haven", "Auer", "85724"),
      lookAtUser("haven_auer_7138"),
      lookAtOrder("#W8535814"),
      lookAtOrder("#W4033056"),
      lookAtOrder("#W6172120"),
    ],
    checks: [sameState, tells("1393.96"), sameReads],
    seed: 1,
    labels: ["question", "multi-step"],
  },
  {
    id: "other-folding-locks",
    intent:
      "The folding bicycle lock in your order opens with a code. You want to know what the folding locks cost that open with a key, short and long, to think about it. You change nothing yet.",
    user: {
      facts: [emailIs("armani.spinka5592@example.com"), orderIs("#W7947624")],
      requests: [
        {
          say: "There is a folding bicycle lock with a code in my order. What would the folding ones with a key cost, the 80 cm and the 110 cm one? I only want to know for now.",
        },
      ],
    },
    calls: [findByEmail("armani.spinka5592@example.com"), lookAtOrder("#W7947624"), lookAtProduct("9350692930")],
    checks: [sameState, tells("47.75", "52.71"), sameReads],
    seed: 1,
    labels: ["question", "catalogue"],
  },
  {
    id: "what-the-exchange-costs",
    intent:
      "You asked for a bicycle lock to be exchanged and forgot what it means for your purse. You want to know how much money moves.",
    user: {
      facts: [emailIs("ollie.christiansen1524@example.com"), orderIs("#W1809367")],
      requests: [
        {
          say: "I am having a bicycle lock exchanged. How much is the price difference, and do I get it or do I pay it?",
        },
      ],
    },
    calls: [findByEmail("ollie.christiansen1524@example.com"), lookAtOrder("#W1809367")],
    checks: [sameState, tells({ text: "5.81", alternatives: ["-5.81"] }), sameReads],
    seed: 1,
    labels: ["question", "exchange"],
  },
  {
    id: "two-questions-about-parcels",
    intent:
      "You ask where a delivered order of yours was sent, and then, once you know, what the cheaper one of two document scanners in another order had cost.",
    user: {
      facts: [
        emailIs("layne.beer9908@example.com"),
        orderIs("#W8448770", "the ukulele"),
        orderIs("#W3113234", "the scanners"),
      ],
      requests: [
        { say: "To which city did you send my ukulele?" },
        { say: "Thanks. And in the order with the two document scanners, what did the cheaper one of them cost?" },
      ],
    },
    calls: [findByEmail("layne.beer9908@example.com"), lookAtOrder("#W8448770"), lookAtOrder("#W3113234")],
    checks: [sameState, tells("Cincinnati", "248.95"), sameReads],
    seed: 1,
    labels: ["question", "multi-step"],
  },
];
