import type { TaskDraft } from "@toolworld/contracts";
import { call, lookAtFlight, lookAtReservation, lookAtUser, sameState, tells, workOut } from "./gold.ts";
import { reservationIs, userIs } from "./script.ts";

/** Tasks in which something went wrong, and a certificate makes up for it. */
export const compensations: readonly TaskDraft[] = [
  {
    id: "stranded-in-detroit",
    intent:
      "Your flight from Detroit to Seattle early this month was cancelled, and the two of you were stranded. You complain and ask for compensation.",
    user: {
      facts: [userIs("dallas_reinger_4194"), reservationIs("V28U76")],
      requests: [
        {
          say: "You cancelled our flight from Detroit to Seattle and left two people standing there. I am a loyal member and want compensation. How much do we get?",
        },
      ],
      persona: "Angry, but fair.",
    },
    calls: [
      lookAtUser("dallas_reinger_4194"),
      lookAtReservation("V28U76"),
      lookAtFlight("TW127", "2024-05-02"),
      workOut("100 * 2"),
      call("send_certificate", { user_id: "dallas_reinger_4194", amount: 200 }),
    ],
    checks: [sameState, tells("200")],
    seed: 1,
    labels: ["compensation", "status"],
  },
  {
    id: "late-to-miami",
    intent:
      "You are in Houston with two friends, and the flight on to Miami is late. You complain and ask for compensation; you want to know how much the certificate is worth.",
    user: {
      facts: [userIs("odie_corkery_6094"), reservationIs("522XXB")],
      requests: [
        {
          say: "The three of us sit in Houston because the flight on to Miami is late. I want to be compensated for that. What is it worth to you?",
        },
      ],
    },
    calls: [
      lookAtUser("odie_corkery_6094"),
      lookAtReservation("522XXB"),
      lookAtFlight("TW064", "2024-05-15"),
      workOut("60 * 3"),
      call("send_certificate", { user_id: "odie_corkery_6094", amount: 180 }),
    ],
    checks: [sameState, tells("180")],
    seed: 1,
    labels: ["compensation", "status"],
  },
  {
    id: "insured-and-late",
    intent:
      "Your flight from New York to Dallas tonight is late. You have insurance, so you think you are entitled to something. You complain and ask for compensation.",
    user: {
      facts: [userIs("shanon_stoltenberg_4655"), reservationIs("PCXG25")],
      requests: [
        {
          say: "Tonight's flight from New York back to Dallas is late! I paid for insurance, so I would like compensation. What do I get?",
        },
      ],
    },
    calls: [
      lookAtUser("shanon_stoltenberg_4655"),
      lookAtReservation("PCXG25"),
      lookAtFlight("TW036", "2024-05-15"),
      workOut("60 * 1"),
      call("send_certificate", { user_id: "shanon_stoltenberg_4655", amount: 60 }),
    ],
    checks: [sameState, tells({ text: "$60", alternatives: ["60"] })],
    seed: 1,
    labels: ["compensation", "status", "insurance"],
  },
];
