import type { TaskDraft } from "@toolworld/contracts";
import { call, findByEmail, findByName, lookAtOrder, lookAtUser, sameState, tells } from "./gold.ts";
import { emailIs, nameIs, orderIs, reasonIs } from "./script.ts";

/** Tasks in which pending orders are cancelled. */
export const cancellations: readonly TaskDraft[] = [
  {
    id: "cancel-the-trail-shoes",
    intent: "You no longer need the trail shoes you ordered. Cancel the order and find out how much you get back.",
    user: {
      facts: [emailIs("emmanuelle.howe2836@example.com"), orderIs("#W5420085"), reasonIs("no longer needed")],
      requests: [{ say: "Please cancel my order of trail shoes, and tell me how much money I get back." }],
    },
    calls: [
      findByEmail("emmanuelle.howe2836@example.com"),
      lookAtOrder("#W5420085"),
      call("cancel_pending_order", { order_id: "#W5420085", reason: "no longer needed" }),
    ],
    checks: [sameState, tells("150.73")],
    seed: 1,
    labels: ["cancel"],
  },
  {
    id: "ordered-in-my-sleep",
    intent:
      "You ordered a lunch box and a bird feeder by mistake, late at night, and paid with a gift card. Cancel it and find out how much is on the card afterwards.",
    user: {
      facts: [emailIs("sidney.nienow9455@example.com"), orderIs("#W9167757"), reasonIs("ordered by mistake")],
      requests: [
        {
          say: "I must have been half asleep when I ordered a lunch box and a bird feeder. Cancel that, please. What is on my gift card then?",
        },
      ],
      persona: "Chatty, a little embarrassed.",
    },
    calls: [
      findByEmail("sidney.nienow9455@example.com"),
      lookAtOrder("#W9167757"),
      call("cancel_pending_order", { order_id: "#W9167757", reason: "ordered by mistake" }),
      lookAtUser("sidney_nienow_6192"),
    ],
    checks: [sameState, tells("428.15")],
    seed: 1,
    labels: ["cancel", "gift-card"],
  },
  {
    id: "the-order-with-the-kayak",
    intent:
      "Cancel the order with the inflatable kayak, because you no longer need it. You do not know its number, nor which e-mail address you used; you know your name and zip code.",
    user: {
      facts: [...nameIs("Reese", "Gleichner", "55405"), reasonIs("no longer needed")],
      requests: [
        {
          say: "I ordered an inflatable kayak together with some other things. Please cancel that whole order. I have no idea about its number. How much do I get back?",
        },
      ],
    },
    calls: [
      findByName("Reese", "Gleichner", "55405"),
      lookAtUser("reese_gleichner_9479"),
      lookAtOrder("#W3633066"),
      lookAtOrder("#W6470519"),
      lookAtOrder("#W5145597"),
      call("cancel_pending_order", { order_id: "#W5145597", reason: "no longer needed" }),
    ],
    checks: [sameState, tells("770.46")],
    seed: 1,
    labels: ["cancel", "multi-step"],
  },
  {
    id: "no-summer-in-the-mountains",
    intent:
      "Your holiday fell through. Cancel the order with the hiking tent, which you no longer need, and the one with the climbing rope, which you ordered by mistake anyway. You want to know what you get back altogether.",
    user: {
      facts: [
        emailIs("quinn.schaden1902@example.com"),
        orderIs("#W1667593", "the tent"),
        orderIs("#W5436444", "the climbing rope"),
        reasonIs("no longer needed", "the tent"),
        reasonIs("ordered by mistake", "the climbing rope"),
      ],
      requests: [
        { say: "We are not going to the mountains after all. Please cancel my order with the hiking tent." },
        { say: "And the order with the climbing rope too. How much money do I get back from both orders together?" },
      ],
    },
    calls: [
      findByEmail("quinn.schaden1902@example.com"),
      lookAtOrder("#W1667593"),
      call("cancel_pending_order", { order_id: "#W1667593", reason: "no longer needed" }),
      lookAtOrder("#W5436444"),
      call("cancel_pending_order", { order_id: "#W5436444", reason: "ordered by mistake" }),
    ],
    checks: [sameState, tells("1142.50")],
    seed: 1,
    labels: ["cancel", "multi-step"],
  },
];
