import type { Call, Domain, Random, Requestor, Tool } from "@toolworld/contracts";
import { describeTool } from "@toolworld/kit";
import type { World } from "@toolworld/world";
import { drawArguments } from "./draw-arguments.ts";
import { openDrawContext } from "./draw-context.ts";
import { type ArgumentSchema, toArgumentSchema } from "./json-schema.ts";
import { createStateView, type StateView } from "./state-view.ts";

/** Draws calls for a world as it stands. */
export type CallDrawer = (world: Pick<World, "dump" | "hash" | "now">, random: Random) => Call;

/**
 * Makes a drawer of calls for a domain: a tool at random, with arguments that fit its schema and mostly come from rows that
 * belong together. Whoever guesses calls this well and still passes a task has found a weak task.
 */
export function createCallDrawer(domain: Domain): CallDrawer {
  const tools = [...domain.tools.map(toDrawn("agent")), ...domain.userTools.map(toDrawn("user"))];
  let known: { readonly hash: string; readonly view: StateView } | undefined;
  return (world, random) => {
    const hash = world.hash();
    if (known?.hash !== hash) known = { hash, view: createStateView(domain, world.dump()) };
    const { name, requestor, schema } = random.pick(tools);
    const context = openDrawContext(schema, known.view, world.now(), random);
    return { name, arguments: drawArguments(schema, context, random), requestor };
  };
}

interface DrawnTool {
  readonly name: string;
  readonly requestor: Requestor;
  readonly schema: ArgumentSchema;
}

function toDrawn(requestor: Requestor): (tool: Tool) => DrawnTool {
  return (tool) => ({
    name: tool.name,
    requestor,
    schema: toArgumentSchema(describeTool(tool, requestor).parameters),
  });
}
