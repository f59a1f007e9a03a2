import type { Domain, Tool } from "@toolworld/contracts";
import { airline } from "@toolworld/domain-airline";
import { z } from "zod";
import { looseInt } from "../python-values/loose-int.ts";

/** Our airline domain as the benchmark has it: its policy, and a booking that reads amounts as pydantic does. */
export function createAirlineDomain(policy: string): Domain {
  const domain = airline as unknown as Domain;
  return { ...domain, policy, tools: domain.tools.map(readAmountsLoosely) };
}

/** The reference takes any objects for the payments of a booking and makes models of them: "1_000" is read as 1000, true as 1. */
function readAmountsLoosely(tool: Tool): Tool {
  const payments = tool.parameters.shape.payment_methods as z.ZodArray<z.ZodObject> | undefined;
  if (tool.name !== "book_reservation" || payments === undefined) return tool;
  const loose = payments.element.extend({ amount: looseInt.describe("Whole dollars.") });
  const payment_methods = z.array(loose).describe(payments.description ?? "");
  return { ...tool, parameters: tool.parameters.extend({ payment_methods }) };
}
