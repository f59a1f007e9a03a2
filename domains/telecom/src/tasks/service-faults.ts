import type { Fault } from "./fault.ts";
import { agentCall, userCall } from "./user-steps.ts";

const OVERDUE_BILL = "B2001";

/** Faults that take every network away. */
export const serviceFaults: readonly Fault[] = [
  {
    name: "airplane-mode",
    group: "airplane",
    families: ["service", "mobile-data", "picture-messages"],
    setup: () => [{ name: "turn_airplane_mode_on", arguments: {} }],
    steps: () => ({ looks: [userCall("check_network_status")], repairs: [userCall("toggle_airplane_mode")] }),
  },
  {
    name: "unseated-sim",
    group: "sim",
    families: ["service", "picture-messages"],
    setup: () => [{ name: "unseat_sim_card", arguments: {} }],
    steps: () => ({ looks: [userCall("check_sim_status")], repairs: [userCall("reseat_sim_card")] }),
  },
  {
    name: "broken-access-point",
    group: "access-point",
    families: ["service"],
    setup: () => [{ name: "break_apn_settings", arguments: {} }],
    steps: () => ({
      looks: [userCall("check_apn_settings")],
      repairs: [userCall("reset_apn_settings")],
      restarts: true,
    }),
  },
  {
    name: "overdue-bill",
    group: "line",
    families: ["service"],
    setup: ({ customer_id, line_id }) => [
      {
        name: "suspend_line_for_overdue_bill",
        arguments: { customer_id, line_id, new_bill_id: OVERDUE_BILL, contract_ended: false },
      },
    ],
    steps: ({ customer_id, line_id }) => ({
      lookups: [agentCall("get_details_by_id", { id: line_id }), agentCall("get_bills_for_customer", { customer_id })],
      repairs: [
        agentCall("send_payment_request", { customer_id, bill_id: OVERDUE_BILL }),
        userCall("check_payment_request"),
        userCall("make_payment"),
        agentCall("resume_line", { customer_id, line_id }),
      ],
      restarts: true,
    }),
    assertions: ({ customer_id, line_id }) => [
      { name: "assert_no_overdue_bill", arguments: { overdue_bill_id: OVERDUE_BILL } },
      { name: "assert_line_status", arguments: { customer_id, line_id, expected_status: "Active" } },
    ],
    wish: "If a bill is open, you pay it at once.",
  },
  ...(["pin", "puk"] as const).map(
    (mode): Fault => ({
      name: `sim-locked-with-${mode}`,
      group: "sim",
      families: ["service"],
      setup: () => [{ name: "lock_sim_card", arguments: { mode } }],
      steps: () => ({ looks: [userCall("check_sim_status")] }),
      isBeyondUs: true,
    }),
  ),
  {
    name: "ended-contract",
    group: "line",
    families: ["service"],
    setup: ({ customer_id, line_id }) => [
      {
        name: "suspend_line_for_overdue_bill",
        arguments: { customer_id, line_id, new_bill_id: OVERDUE_BILL, contract_ended: true },
      },
    ],
    steps: ({ line_id }) => ({ lookups: [agentCall("get_details_by_id", { id: line_id })] }),
    isBeyondUs: true,
  },
];
