import { z } from "zod";

/** Which customer a call is about. */
export const customerId = z
  .string()
  .meta({ references: "customers.customer_id", description: "The id of the customer." });

/** Which line a call is about. */
const lineId = z.string().meta({ references: "lines.line_id", description: "The id of one of this customer's lines." });

/** Which bill a call is about. */
export const billId = z
  .string()
  .meta({ references: "bills.bill_id", description: "The id of one of this customer's bills." });

/** A customer's line. */
export const customerAndLine = z.object({ customer_id: customerId, line_id: lineId });
