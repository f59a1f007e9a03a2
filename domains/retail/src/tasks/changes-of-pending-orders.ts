import type { TaskDraft } from "@toolworld/contracts";
import { call, findByEmail, findByName, lookAtOrder, lookAtProduct, lookAtUser, sameState, tells } from "./gold.ts";
import { emailIs, nameIs, orderIs, paymentIs } from "./script.ts";

/** Tasks in which pending orders get other items, or are paid with something else. */
export const changesOfPendingOrders: readonly TaskDraft[] = [
  {
    id: "pay-with-paypal-instead",
    intent: "You want your order with the monitor arm and the raised bed to be paid with PayPal instead of your card.",
    user: {
      facts: [emailIs("ivory.erdman1186@example.com"), orderIs("#W4946762"), paymentIs("PayPal account")],
      requests: [{ say: "My order with the monitor arm was paid by card. Can it be paid in another way?" }],
    },
    calls: [
      findByEmail("ivory.erdman1186@example.com"),
      lookAtUser("ivory_erdman_3400"),
      lookAtOrder("#W4946762"),
      call("modify_pending_order_payment", { order_id: "#W4946762", payment_method_id: "paypal_9236682" }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["payment"],
  },
  {
    id: "use-up-the-gift-card",
    intent:
      "You want the order with the sleeping bag to be paid from your gift card instead of PayPal, and to know what is left on the card.",
    user: {
      facts: [emailIs("torey.murray6010@example.com"), orderIs("#W1588589"), paymentIs("gift card")],
      requests: [
        {
          say: "I forgot about my gift card! Can it pay for my order with the sleeping bag? And what is left on it then?",
        },
      ],
    },
    calls: [
      findByEmail("torey.murray6010@example.com"),
      lookAtUser("torey_murray_7592"),
      lookAtOrder("#W1588589"),
      call("modify_pending_order_payment", { order_id: "#W1588589", payment_method_id: "gift_card_5982769" }),
    ],
    checks: [sameState, tells("182.36")],
    seed: 1,
    labels: ["payment", "gift-card"],
  },
  {
    id: "rather-koa",
    intent:
      "In an order with two ukuleles you want the tenor one in koa instead of mahogany, with the pickup as before. You pay the difference with your card and want to know how much it is.",
    user: {
      facts: [
        emailIs("frankie.mccullough7682@example.com"),
        orderIs("#W6197306"),
        paymentIs("Visa card ending in 6147"),
      ],
      requests: [
        {
          say: "I ordered two ukuleles. I would like the tenor one in koa rather than mahogany, still with the built-in pickup. What does that change cost me?",
        },
      ],
    },
    calls: [
      findByEmail("frankie.mccullough7682@example.com"),
      lookAtUser("frankie_mccullough_1408"),
      lookAtOrder("#W6197306"),
      lookAtProduct("5848547027"),
      call("modify_pending_order_items", {
        order_id: "#W6197306",
        item_ids: ["5745411601"],
        new_item_ids: ["6695884744"],
        payment_method_id: "credit_card_3237633",
      }),
    ],
    checks: [sameState, tells("12.67")],
    seed: 1,
    labels: ["items"],
  },
  {
    id: "both-coat-stands",
    intent:
      "You ordered the same coat stand twice and want both with eight hooks, in oak and 170 cm high as they are. The difference goes to the card that paid. You want to know how much you get back in all.",
    user: {
      facts: [
        emailIs("ollie.christiansen1524@example.com"),
        orderIs("#W2636449"),
        paymentIs("Mastercard ending in 3264, which I paid with"),
      ],
      requests: [
        {
          say: "I have two coat stands on order, both with six hooks. I want both of them with eight hooks instead, otherwise the same. What is the difference in total?",
        },
      ],
    },
    calls: [
      findByEmail("ollie.christiansen1524@example.com"),
      lookAtUser("ollie_christiansen_5507"),
      lookAtOrder("#W2636449"),
      lookAtProduct("8531890284"),
      call("modify_pending_order_items", {
        order_id: "#W2636449",
        item_ids: ["7470103006", "7470103006"],
        new_item_ids: ["5863503001", "5863503001"],
        payment_method_id: "credit_card_3438116",
      }),
    ],
    checks: [sameState, tells({ text: "4.10", alternatives: ["-4.10"] })],
    seed: 1,
    labels: ["items", "twice-the-same"],
  },
  {
    id: "a-white-ceramic-grinder",
    intent:
      "In the order with the burr grinder you want the grinder white and with ceramic burrs, 300 g as before. Pay the difference from the gift card that paid for the order, and find out what is left on it. You know your name and zip code only.",
    user: {
      facts: [
        ...nameIs("Claudie", "Cremin", "83727"),
        orderIs("#W9282099"),
        paymentIs("gift card that I paid the order with"),
      ],
      requests: [
        {
          say: "About the burr grinder that I ordered: I want the white one with ceramic burrs, again for 300 g. What will be left on my gift card?",
        },
      ],
    },
    calls: [
      findByName("Claudie", "Cremin", "83727"),
      lookAtUser("claudie_cremin_6814"),
      lookAtOrder("#W9282099"),
      lookAtProduct("6474234237"),
      call("modify_pending_order_items", {
        order_id: "#W9282099",
        item_ids: ["7096523340"],
        new_item_ids: ["5913023416"],
        payment_method_id: "gift_card_9482039",
      }),
    ],
    checks: [sameState, tells("425.33")],
    seed: 1,
    labels: ["items", "gift-card"],
  },
];
