import type { TaskDraft } from "@toolworld/contracts";
import { call, findByEmail, lookAtOrder, lookAtProduct, lookAtUser, sameState, tells } from "./gold.ts";
import { emailIs, orderIs, paymentIs } from "./script.ts";

/** Tasks in which delivered goods go back. */
export const returnsAndExchanges: readonly TaskDraft[] = [
  {
    id: "keep-the-pillow",
    intent:
      "Of an order with three things you keep the pillow and return the rest, to PayPal, with which you paid. You want to know the refund.",
    user: {
      facts: [emailIs("river.schaden6440@example.com"), orderIs("#W1220594"), paymentIs("PayPal account")],
      requests: [
        {
          say: "I want to send back my lunch box and my sketchbook but keep the pillow. How much do I get for the two?",
        },
      ],
    },
    calls: [
      findByEmail("river.schaden6440@example.com"),
      lookAtOrder("#W1220594"),
      call("return_delivered_order_items", {
        order_id: "#W1220594",
        item_ids: ["9965932925", "8575017109"],
        payment_method_id: "paypal_7680200",
      }),
    ],
    checks: [sameState, tells("44.65")],
    seed: 1,
    labels: ["return"],
  },
  {
    id: "headphones-for-a-gift-card",
    intent: "Return the studio headphones. You want the money on your gift card, not back on the credit card.",
    user: {
      facts: [emailIs("alvis.lakin8878@example.com"), orderIs("#W1315924"), paymentIs("gift card")],
      requests: [{ say: "These open headphones let everything through. I want to return them." }],
    },
    calls: [
      findByEmail("alvis.lakin8878@example.com"),
      lookAtUser("alvis_lakin_7062"),
      lookAtOrder("#W1315924"),
      call("return_delivered_order_items", {
        order_id: "#W1315924",
        item_ids: ["9981191448"],
        payment_method_id: "gift_card_2751586",
      }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["return", "gift-card"],
  },
  {
    id: "two-lunch-boxes-too-many",
    intent:
      "You bought the same lunch box twice and return both, to the card with which you paid. You want to know the refund for the two.",
    user: {
      facts: [
        emailIs("blair.gorczany1414@example.com"),
        orderIs("#W1815708"),
        paymentIs("Visa card, the one that I paid with"),
      ],
      requests: [{ say: "I would like to return both lunch boxes from my order. What do I get back for the pair?" }],
    },
    calls: [
      findByEmail("blair.gorczany1414@example.com"),
      lookAtOrder("#W1815708"),
      call("return_delivered_order_items", {
        order_id: "#W1815708",
        item_ids: ["7491406851", "7491406851"],
        payment_method_id: "credit_card_2271322",
      }),
    ],
    checks: [sameState, tells("47.30")],
    seed: 1,
    labels: ["return", "twice-the-same"],
  },
  {
    id: "open-headphones-instead",
    intent:
      "Exchange the closed studio headphones for open ones, with the same impedance and the same cable. Pay the difference with your card; you want to know how much it is.",
    user: {
      facts: [emailIs("lou.cronin1746@example.com"), orderIs("#W4641174"), paymentIs("Mastercard")],
      requests: [
        {
          say: "My studio headphones are the closed kind, and I would rather have the open kind, with the same impedance and the same cable. Can I swap them, and for how much?",
        },
      ],
    },
    calls: [
      findByEmail("lou.cronin1746@example.com"),
      lookAtOrder("#W4641174"),
      lookAtProduct("5822964044"),
      call("exchange_delivered_order_items", {
        order_id: "#W4641174",
        item_ids: ["5963937739"],
        new_item_ids: ["9113920905"],
        payment_method_id: "credit_card_9001274",
      }),
    ],
    checks: [sameState, tells("35.22")],
    seed: 1,
    labels: ["exchange"],
  },
  {
    id: "a-walnut-turntable",
    intent:
      "Exchange the black turntable for the walnut one, belt drive and built-in preamp as before. You want to know what that means for your card.",
    user: {
      facts: [emailIs("paris.mayer9701@example.com"), orderIs("#W7735205"), paymentIs("Mastercard")],
      requests: [
        {
          say: "Black does not go with my shelf. Could my turntable be exchanged for the same one in walnut? What does it cost, or do I get something back?",
        },
      ],
      persona: "Particular about furniture.",
    },
    calls: [
      findByEmail("paris.mayer9701@example.com"),
      lookAtOrder("#W7735205"),
      lookAtProduct("9084656255"),
      call("exchange_delivered_order_items", {
        order_id: "#W7735205",
        item_ids: ["9308521544"],
        new_item_ids: ["8489507676"],
        payment_method_id: "credit_card_2263589",
      }),
    ],
    checks: [sameState, tells({ text: "18.05", alternatives: ["-18.05"] })],
    seed: 1,
    labels: ["exchange"],
  },
  {
    id: "larger-shoes-stronger-lock",
    intent:
      "From one order you exchange two things at once: the trail shoes for the same ones in size 11, and the bicycle lock for the 80 cm chain with a code. Pay with the card that paid for the order. You want to know the whole difference.",
    user: {
      facts: [emailIs("ali.friesen2899@example.com"), orderIs("#W3184528"), paymentIs("Visa card ending in 3446")],
      requests: [
        {
          say: "Two things in one order are not right: I need the trail shoes in size 11, otherwise the same, and instead of the cable lock I want the chain, 80 cm, with a code. What is the difference altogether?",
        },
      ],
    },
    calls: [
      findByEmail("ali.friesen2899@example.com"),
      lookAtUser("ali_friesen_3999"),
      lookAtOrder("#W3184528"),
      lookAtProduct("7856191216"),
      lookAtProduct("9350692930"),
      call("exchange_delivered_order_items", {
        order_id: "#W3184528",
        item_ids: ["6177838784", "6844765239"],
        new_item_ids: ["5481752182", "5354886719"],
        payment_method_id: "credit_card_3526439",
      }),
    ],
    checks: [sameState, tells("16.78")],
    seed: 1,
    labels: ["exchange", "multi-step"],
  },
];
