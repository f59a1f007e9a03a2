import type { V1Trajectory } from "./v1-trajectories.ts";

/**
 * The outputs that τ-bench v1 does not find in what the agent said: an output counts as told when it stands in one of the
 * texts to the user, upper and lower case being the same and the text's commas left out. The output's own commas stay, so one
 * that has any is never found.
 */
export function findMissingOutputs({ outputs, actions }: Pick<V1Trajectory, "outputs" | "actions">): string[] {
  const said = actions
    .filter(({ name }) => name === "respond")
    .map(({ kwargs }) =>
      String(kwargs.content ?? "")
        .toLowerCase()
        .replaceAll(",", ""),
    );
  return outputs.filter((output) => !said.some((text) => text.includes(output.toLowerCase())));
}
