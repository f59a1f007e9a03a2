import type { Tool, ToolKind } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { TelecomContext, TelecomTables } from "../tables/tables.ts";

/** A tool in the user's hand that takes no arguments: most are buttons to press, or screens to look at. */
export function defineUserTool(
  name: string,
  kind: ToolKind,
  description: string,
  execute: (context: TelecomContext) => string,
): Tool<TelecomTables> {
  return defineTool<TelecomTables>()({ name, kind, description, parameters: z.object({}), execute });
}
