import { join } from "node:path";
import type { Call } from "@toolworld/contracts";
import { readDataText } from "../data/read-data-file.ts";
import { findDomainFolder } from "../data/tau2-folder.ts";
import { holdsFloat } from "../python-values/holds-float.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { createDocumentHasher } from "../state-hash/document-hasher.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { readAirlineRows } from "./airline-database.ts";
import { createAirlineDocument } from "./airline-document.ts";
import { createAirlineDomain } from "./airline-domain.ts";
import { airlineResultText } from "./airline-result-text.ts";
import type { LooseField } from "./airline-shapes.ts";

/**
 * The airline domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it.
 */
export function openAirlineEnvironment(dataFolder: string): Tau2Environment {
  const folder = findDomainFolder(dataFolder, "airline");
  const state = readAirlineRows(folder);
  const { document, replace } = createAirlineDocument(state);
  const hasher = createDocumentHasher(document);
  return {
    name: "airline",
    domain: createAirlineDomain(readDataText(join(folder, "policy.md"))),
    state,
    follow() {
      const floats = new Map<string, ReadonlySet<LooseField>>();
      return {
        note(call, result, given) {
          if (result.ok) noteFloats(floats, call, given);
          return { text: () => airlineResultText(call, result, { given, floats }), leavesKinds: holdsFloat(given) };
        },
        hashes: (changes) => ({ agent: hasher.hash(replace(changes, floats)), user: null }),
      };
    },
  };
}

/** The one tool that puts numbers into a reservation as they are given is the one that sets its bags. */
function noteFloats(floats: Map<string, ReadonlySet<LooseField>>, { name, arguments: input }: Call, given: PythonDict) {
  if (name !== "update_reservation_baggages") return;
  const fields = (["total_baggages", "nonfree_baggages"] as const).filter((field) => isFloat(given, field));
  if (fields.length > 0) floats.set(input.reservation_id as string, new Set(fields));
  else floats.delete(input.reservation_id as string);
}

function isFloat(given: PythonDict, name: string): boolean {
  return typeof given.get(name) === "number";
}
