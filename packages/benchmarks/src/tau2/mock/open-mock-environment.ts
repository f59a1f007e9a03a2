import { join } from "node:path";
import type { Call, CallResult } from "@toolworld/contracts";
import { readDataText } from "../data/read-data-file.ts";
import { findDomainFolder } from "../data/tau2-folder.ts";
import { list, type PythonShape } from "../python-values/python-shape.ts";
import { writeResultText } from "../result-text.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { type MockRows, readMockRows } from "./mock-database.ts";
import { createMockHasher, notificationShape, taskShape, userShape } from "./mock-document.ts";
import { createMockDomain } from "./mock-domain.ts";

/**
 * The mock domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it.
 */
export function openMockEnvironment(dataFolder: string): Tau2Environment {
  const folder = findDomainFolder(dataFolder, "mock");
  const state = readMockRows(folder);
  const resultText = (call: Call, result: CallResult) =>
    writeResultText(call, result, SHAPES[call.name], { userHasTools: true });
  const hashes = createMockHasher(state);
  return {
    name: "mock",
    domain: createMockDomain(readDataText(join(folder, "policy.md")), state),
    state,
    initialRows: (data) => readMockRows(folder, data),
    follow({ world, data } = {}) {
      const own = world ? createMockHasher(world.dump() as unknown as MockRows) : hashes;
      const note = (call: Call, result: CallResult) => ({ text: () => resultText(call, result), leavesKinds: false });
      if (!data?.agent_data) return { note, hashes: own };
      // the reference then takes the agent's database for the user's as well
      return { note, hashes: (changes) => ({ agent: own(changes).agent, user: own(changes).agent }) };
    },
  };
}

/** Tools that give a text are not here: a text is its own tool message. */
const SHAPES: Readonly<Record<string, PythonShape>> = {
  create_task: taskShape,
  get_users: list(userShape),
  update_task_status: taskShape,
  check_notifications: list(notificationShape),
};
