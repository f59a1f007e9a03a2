import { join } from "node:path";
import type { Domain } from "@toolworld/contracts";
import { retail } from "@toolworld/domain-retail";
import { readDataText } from "../data/read-data-file.ts";
import { findDomainFolder } from "../data/tau2-folder.ts";
import { createDocumentHasher } from "../state-hash/document-hasher.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { createMinusZeros } from "./minus-zeros.ts";
import { readRetailRows } from "./retail-database.ts";
import { createRetailDocument } from "./retail-document.ts";
import { createRetailResultText } from "./retail-result-text.ts";

/**
 * The retail domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it.
 */
export function openRetailEnvironment(dataFolder: string): Tau2Environment {
  const folder = findDomainFolder(dataFolder, "retail");
  const state = readRetailRows(folder);
  const { document, replace } = createRetailDocument(state);
  const hasher = createDocumentHasher(document);
  const resultText = createRetailResultText(state);
  return {
    name: "retail",
    domain: { ...(retail as unknown as Domain), policy: readDataText(join(folder, "policy.md")) },
    state,
    follow() {
      const minusZeros = createMinusZeros(state);
      return {
        note(call, result) {
          const signed = minusZeros.inResult(call, result);
          return { text: () => resultText(call, signed), leavesKinds: signed !== result };
        },
        hashes: (changes) => ({ agent: hasher.hash(replace(minusZeros.inChanges(changes))), user: null }),
      };
    },
  };
}
