import { defineTool, calculate as work } from "@toolworld/kit";
import { z } from "zod";
import type { AirlineTables } from "../tables/tables.ts";

/** Works out a sum. */
export const calculate = defineTool<AirlineTables>()({
  name: "calculate",
  kind: "read",
  description: "Work out an arithmetic expression. The answer is rounded to two decimal places.",
  parameters: z.object({
    expression: z.string().describe("Numbers, + - * /, parentheses and blanks: (258.97 - 232.49) * 2."),
  }),
  execute: ({ refuse }, { expression }) => work(expression, refuse),
});
