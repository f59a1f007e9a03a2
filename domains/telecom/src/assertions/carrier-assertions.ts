import { defineAssertion } from "@toolworld/kit";
import { z } from "zod";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import { LineStatus } from "../tables/line.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { billId, customerAndLine, customerId } from "../tools/parameters.ts";

const define = defineAssertion<TelecomTables>();

/** How much data was added to a line. */
export const assertDataRefuelingAmount = define({
  description: "So many gigabytes were added to the line this month.",
  parameters: customerAndLine.extend({ expected_amount: z.number().describe("How many gigabytes.") }),
  holds: (context, { customer_id, line_id, expected_amount }) =>
    Math.abs(findLineOfCustomer(context, customer_id, line_id).data_refueling_gb - expected_amount) < TOLERANCE,
});

const TOLERANCE = 1e-6;

/** Where a line stands. */
export const assertLineStatus = define({
  description: "The line stands where it is expected.",
  parameters: customerAndLine.extend({ expected_status: LineStatus.describe("Where it is expected to stand.") }),
  holds: (context, { customer_id, line_id, expected_status }) =>
    findLineOfCustomer(context, customer_id, line_id).status === expected_status,
});

/** A bill is overdue. */
export const assertOverdueBillExists = define({
  description: "The bill is there and overdue. That it is not cannot be answered.",
  parameters: z.object({ customer_id: customerId, overdue_bill_id: billId }),
  holds({ state, refuse }, { overdue_bill_id }) {
    const bill = state.bills.get(overdue_bill_id) ?? refuse(`Overdue bill ${overdue_bill_id} not found`);
    return bill.status === "Overdue" || refuse(`Overdue bill ${overdue_bill_id} is not overdue`);
  },
});

/** A bill is not to be paid any more. */
export const assertNoOverdueBill = define({
  description: "The bill is paid, or was never there.",
  parameters: z.object({ overdue_bill_id: billId }),
  holds: ({ state }, { overdue_bill_id }) => {
    const bill = state.bills.get(overdue_bill_id);
    return bill === undefined || bill.status === "Paid";
  },
});
