import type { Call, Domain, Tool } from "@toolworld/contracts";
import { type OpenWorldOptions, openWorld, type World } from "@toolworld/world";
import { z } from "zod";

/** A domain made of other objects that do the same, so that nothing which an object remembers can help it. */
export interface Twin {
  open(seed?: string | number): World;
  /** Runs something while every tool throws as soon as its work is done. */
  crashing<Result>(run: () => Result): Result;
  /** A call that does nothing, after which the domain couples. */
  readonly idleCall: Call;
}

/** Makes a domain's twin. */
export function createTwin(domain: Domain, options: Pick<OpenWorldOptions, "seed" | "state">): Twin {
  let crashes = false;
  const wrap = (tool: Tool): Tool => ({
    ...tool,
    execute(context, input) {
      const value = tool.execute(context, input);
      if (crashes) throw new Error("crashed on purpose, after its work");
      return value;
    },
  });
  const idle: Tool = {
    name: "examination:idle",
    kind: "read",
    description: "Does nothing.",
    parameters: z.object({}),
    execute: () => null,
  };
  const twin: Domain = {
    ...domain,
    tools: [...domain.tools.map(wrap), idle],
    userTools: domain.userTools.map(wrap),
  };
  return {
    open: (seed) => openWorld(twin, seed === undefined ? options : { ...options, seed }),
    crashing(run) {
      crashes = true;
      try {
        return run();
      } finally {
        crashes = false;
      }
    },
    idleCall: { name: idle.name, arguments: {} },
  };
}
