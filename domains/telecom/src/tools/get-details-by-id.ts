import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findBill } from "../lookups/find-bill.ts";
import { findCustomer } from "../lookups/find-customer.ts";
import { findLine } from "../lookups/find-line.ts";
import { findPlan } from "../lookups/find-plan.ts";
import type { TelecomContext, TelecomTables } from "../tables/tables.ts";

/** Shows whatever an id stands for. */
export const getDetailsById = defineTool<TelecomTables>()({
  name: "get_details_by_id",
  kind: "read",
  description: "Show a line, a device, a bill, a customer or a plan: its id begins with L, D, B, C or P.",
  parameters: z.object({ id: z.string().meta({ references: "lines.line_id", description: "The id: L1001." }) }),
  execute: (context, { id }) => findByLetter[id.charAt(0)]?.(context, id) ?? context.refuse(unknownId(id)),
});

const findByLetter: Readonly<Record<string, (context: TelecomContext, id: string) => unknown>> = {
  L: findLine,
  D: ({ state, refuse }, id) => state.devices.get(id) ?? refuse(`Device with ID ${id} not found`),
  B: findBill,
  C: findCustomer,
  P: findPlan,
};

function unknownId(id: string): string {
  return `Unknown ID format or type: ${id}`;
}
