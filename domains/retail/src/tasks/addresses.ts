import type { TaskDraft } from "@toolworld/contracts";
import { call, findByEmail, findByName, lookAtOrder, lookAtUser, sameState } from "./gold.ts";
import { emailIs, nameIs, newAddressIs, orderIs } from "./script.ts";

const richmond = {
  address1: "17 Juniper Lane",
  address2: "",
  city: "Richmond",
  state: "VA",
  country: "USA",
  zip: "23219",
};
const portland = {
  address1: "88 Orchard Street",
  address2: "Apt 5",
  city: "Portland",
  state: "OR",
  country: "USA",
  zip: "97214",
};
const spokane = {
  address1: "2304 Cedar Road",
  address2: "Unit 12",
  city: "Spokane",
  state: "WA",
  country: "USA",
  zip: "99205",
};

/** Tasks in which users move, or have a parcel sent elsewhere. */
export const addresses: readonly TaskDraft[] = [
  {
    id: "moved-to-richmond",
    intent: "You moved to Richmond. Have the address of your account changed; your orders may go where they go.",
    user: {
      facts: [emailIs("dorian.walter6714@example.com"), ...newAddressIs(richmond)],
      requests: [{ say: "I have moved. Please change the address of my account. Leave my orders as they are." }],
    },
    calls: [
      findByEmail("dorian.walter6714@example.com"),
      lookAtUser("dorian_walter_7116"),
      call("modify_user_address", { user_id: "dorian_walter_7116", ...richmond }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["address"],
  },
  {
    id: "a-tent-for-my-sister",
    intent: "The watering can and the tent you ordered are for your sister. Have that order sent to her in Portland.",
    user: {
      facts: [emailIs("layne.beer9908@example.com"), orderIs("#W7789160"), ...newAddressIs(portland)],
      requests: [{ say: "An order of mine with a tent and a watering can should go straight to my sister's address." }],
    },
    calls: [
      findByEmail("layne.beer9908@example.com"),
      lookAtOrder("#W7789160"),
      call("modify_pending_order_address", { order_id: "#W7789160", ...portland }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["address"],
  },
  {
    id: "send-the-piano-home",
    intent:
      "Your digital piano is on its way to Philadelphia, by your own mistake. Have the order sent home instead, to the address in your account.",
    user: {
      facts: [emailIs("asa.mclaughlin2802@example.com"), orderIs("#W8284984")],
      requests: [
        {
          say: "My digital piano is going to the wrong place. Please have that order sent to my home, the address that is in my account.",
        },
      ],
      persona: "Worried about the piano.",
    },
    calls: [
      findByEmail("asa.mclaughlin2802@example.com"),
      lookAtUser("asa_mclaughlin_9141"),
      lookAtOrder("#W8284984"),
      call("modify_pending_order_address", {
        order_id: "#W8284984",
        address1: "198 Kingsway",
        address2: "Suite 55",
        city: "Tucson",
        state: "AZ",
        country: "USA",
        zip: "85710",
      }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["address"],
  },
  {
    id: "everything-to-spokane",
    intent:
      "You are moving to Spokane. Have your account's address changed, and that of every order that can still be sent elsewhere. You know no order numbers.",
    user: {
      facts: [...nameIs("Kennedy", "Wilkinson", "98169"), ...newAddressIs(spokane)],
      requests: [
        {
          say: "I am moving. Please change the address of my account, and have all my orders sent there that have not left yet. I do not know their numbers.",
        },
      ],
    },
    calls: [
      findByName("Kennedy", "Wilkinson", "98169"),
      lookAtUser("kennedy_wilkinson_7557"),
      lookAtOrder("#W7814232"),
      lookAtOrder("#W9965902"),
      lookAtOrder("#W6948563"),
      call("modify_user_address", { user_id: "kennedy_wilkinson_7557", ...spokane }),
      call("modify_pending_order_address", { order_id: "#W9965902", ...spokane }),
      call("modify_pending_order_address", { order_id: "#W6948563", ...spokane }),
    ],
    checks: [sameState],
    seed: 1,
    labels: ["address", "multi-step"],
  },
];
