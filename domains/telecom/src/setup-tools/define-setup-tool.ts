import type { Tool } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { TelecomContext, TelecomTables } from "../tables/tables.ts";

/** Something that happens to the phone before anybody acts, without arguments. */
export function defineSetupTool(
  name: string,
  description: string,
  execute: (context: TelecomContext) => unknown,
): Tool<TelecomTables> {
  const execution = (context: TelecomContext): null => {
    execute(context);
    return null;
  };
  return defineTool<TelecomTables>()({
    name,
    kind: "write",
    description,
    parameters: z.object({}),
    execute: execution,
  });
}
