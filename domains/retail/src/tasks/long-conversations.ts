import type { TaskDraft } from "@toolworld/contracts";
import { call, findByEmail, lookAtOrder, lookAtProduct, lookAtUser, sameState, tells } from "./gold.ts";
import { emailIs, orderIs, paymentIs, reasonIs } from "./script.ts";

/** Tasks in which a user wants several things, one after the other. */
export const longConversations: readonly TaskDraft[] = [
  {
    id: "harness-and-lock",
    intent:
      "Cancel the order with the dog harness, ordered by mistake, and learn what is on your gift card then. Afterwards have your long folding lock exchanged for the short one that opens with a code; the difference goes to your card.",
    user: {
      facts: [
        emailIs("pat.lehner3695@example.com"),
        orderIs("#W5633110", "the harness"),
        orderIs("#W5445642", "the lock"),
        reasonIs("ordered by mistake", "the harness"),
        paymentIs("Visa card"),
      ],
      requests: [
        {
          say: "I do not even have a dog! Please cancel the dog harness and tell me what is on my gift card after that.",
        },
        { say: "Next, my folding lock is too long. Can I exchange it for the folding one of 80 cm with a code?" },
      ],
    },
    calls: [
      findByEmail("pat.lehner3695@example.com"),
      lookAtUser("pat_lehner_3639"),
      lookAtOrder("#W5633110"),
      call("cancel_pending_order", { order_id: "#W5633110", reason: "ordered by mistake" }),
      lookAtOrder("#W5445642"),
      lookAtProduct("9350692930"),
      call("exchange_delivered_order_items", {
        order_id: "#W5445642",
        item_ids: ["9462088006"],
        new_item_ids: ["7221412143"],
        payment_method_id: "credit_card_5471178",
      }),
    ],
    checks: [sameState, tells("47.27")],
    seed: 1,
    labels: ["cancel", "exchange", "multi-step"],
  },
  {
    id: "rope-back-and-card-changed",
    intent:
      "Return the climbing rope to the card that paid for it and learn the refund. Then have the order with the large bicycle paid with that same card instead of PayPal.",
    user: {
      facts: [
        emailIs("alexys.windler9753@example.com"),
        orderIs("#W4937139", "the rope"),
        orderIs("#W5909243", "the bicycle"),
        paymentIs("Mastercard"),
      ],
      requests: [
        { say: "I want to return a climbing rope. How much do I get for it?" },
        {
          say: "Good. And my pending order with the bicycle runs over PayPal. Please take my Mastercard for it instead.",
        },
      ],
    },
    calls: [
      findByEmail("alexys.windler9753@example.com"),
      lookAtUser("alexys_windler_9001"),
      lookAtOrder("#W4937139"),
      call("return_delivered_order_items", {
        order_id: "#W4937139",
        item_ids: ["9046489410"],
        payment_method_id: "credit_card_1866880",
      }),
      lookAtOrder("#W5909243"),
      call("modify_pending_order_payment", { order_id: "#W5909243", payment_method_id: "credit_card_1866880" }),
    ],
    checks: [sameState, tells("149.36")],
    seed: 1,
    labels: ["return", "payment", "multi-step"],
  },
  {
    id: "three-things-at-once",
    intent:
      "Three matters: the order with the five things that goes to Denver shall go to your home; the order with the bedding is no longer needed; and you return the turntable from a third order, to your card. You want to know what the cancelled order gives back.",
    user: {
      facts: [
        emailIs("marlin.maggio5770@example.com"),
        orderIs("#W1525698", "the parcel to Denver"),
        orderIs("#W5076422", "the bedding"),
        orderIs("#W3881822", "the turntable"),
        reasonIs("no longer needed", "the bedding"),
        paymentIs("Mastercard, with which I paid for it"),
      ],
      requests: [
        {
          say: "One of my orders is going to Denver by mistake. Please send it to my home address, as in my account.",
        },
        { say: "Then there is an order with linen bedding. Cancel all of it, please. What do I get back?" },
        { say: "Last, I want to return the turntable that came with the bicycle. The bicycle I keep." },
      ],
      persona: "Has a list and goes through it.",
    },
    calls: [
      findByEmail("marlin.maggio5770@example.com"),
      lookAtUser("marlin_maggio_2770"),
      lookAtOrder("#W1525698"),
      call("modify_pending_order_address", {
        order_id: "#W1525698",
        address1: "435 Bay Street",
        address2: "Apt 201",
        city: "Baltimore",
        state: "MD",
        country: "USA",
        zip: "21235",
      }),
      lookAtOrder("#W5076422"),
      call("cancel_pending_order", { order_id: "#W5076422", reason: "no longer needed" }),
      lookAtOrder("#W3881822"),
      call("return_delivered_order_items", {
        order_id: "#W3881822",
        item_ids: ["5543427455"],
        payment_method_id: "credit_card_5155541",
      }),
    ],
    checks: [sameState, tells("416.99")],
    seed: 1,
    labels: ["address", "cancel", "return", "multi-step"],
  },
];
