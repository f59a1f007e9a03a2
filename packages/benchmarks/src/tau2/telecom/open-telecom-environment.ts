import { join } from "node:path";
import type { World } from "@toolworld/world";
import { readDataText } from "../data/read-data-file.ts";
import { findDomainFolder } from "../data/tau2-folder.ts";
import { holdsFloat } from "../python-values/holds-float.ts";
import type { Tau2Environment, Tau2Follower, Tau2Start } from "../tau2-environment.ts";
import { NumberKinds } from "./number-kinds.ts";
import { readTelecomRows, type TelecomRows } from "./telecom-database.ts";
import {
  createTelecomDocument,
  type MintedNames,
  renamed,
  type TelecomDocument,
  type WrittenRows,
} from "./telecom-document.ts";
import { createTelecomDomain } from "./telecom-domain.ts";
import { telecomResultText } from "./telecom-result-text.ts";

/**
 * The telecom domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it.
 */
export function openTelecomEnvironment(dataFolder: string): Tau2Environment {
  const folder = findDomainFolder(dataFolder, "telecom");
  const state = readTelecomRows(folder);
  const written: WrittenRows = new WeakMap();
  const document = createTelecomDocument(state, written);
  const ofWorlds = new WeakMap<World, TelecomDocument>();
  return {
    name: "telecom",
    domain: createTelecomDomain(readPolicy(folder)),
    state,
    initialRows: (data) => readTelecomRows(folder, data),
    follow(start = {}) {
      const { world } = start;
      if (!world) return follow(start, document);
      const opened = ofWorlds.get(world) ?? createTelecomDocument(openingRows(world, state), written);
      ofWorlds.set(world, opened);
      return follow(start, opened);
    },
  };
}

/** The rows that a world has opened with, what its setup changed in their place. Rows that it left alone stay the same objects. */
function openingRows(world: World, state: TelecomRows): TelecomRows {
  const exported = world.export();
  const tables = Object.entries((exported.state ?? state) as TelecomRows).map(([name, rows]) => {
    const changed = exported.setup.filter(({ table }) => table === name);
    if (changed.length === 0) return [name, rows] as const;
    const all = rows.map((row, index) => ({ position: index + 1, row }));
    for (const { before, after } of changed) {
      const index = before ? all.findIndex(({ position }) => position === before.position) : -1;
      if (after) all.splice(index === -1 ? all.length : index, index === -1 ? 0 : 1, after);
      else all.splice(index, 1);
    }
    const inOrder = all.sort((left, right) => left.position - right.position);
    return [name, inOrder.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(tables) as unknown as TelecomRows;
}

/** The two documents of the policy, each between tags that name it. */
function readPolicy(folder: string): string {
  const main = readDataText(join(folder, "main_policy.md"));
  const manual = readDataText(join(folder, "tech_support_manual.md"));
  return `<main_policy>\n${main}\n</main_policy>\n<tech_support_policy>\n${manual}\n</tech_support_policy>`;
}

/** Follows a world: the kinds of numbers in it, and the names of what it mints. */
function follow({ world, setup = [] }: Tau2Start, document: TelecomDocument): Tau2Follower {
  const kinds = new NumberKinds();
  for (const { call, given } of setup) kinds.note(call, { ok: true, value: null }, given, () => []);
  const minted = (): MintedNames => new Map((world?.minted ?? []).map((id, index) => [id, counted(index)]));
  return {
    note(call, result, given) {
      kinds.note(call, result, given, () => world?.changes() ?? []);
      return {
        text: () => renamed(telecomResultText(call, result, kinds, given), minted()),
        leavesKinds: holdsFloat(given),
      };
    },
    hashes: (changes) => document.hashes(changes, kinds, minted()),
    toOurs(call) {
      const names = minted();
      if (names.size === 0) return call;
      const ours = new Map([...names].map(([mine, theirs]) => [theirs, mine]));
      const input = Object.entries(call.arguments).map(([name, value]) => {
        return [name, typeof value === "string" ? (ours.get(value) ?? value) : value] as const;
      });
      return { ...call, arguments: Object.fromEntries(input) };
    },
  };
}

/** What the reference's recordings call the drafts of bills: B00000001, B00000002, … */
function counted(index: number): string {
  return `B${String(index + 1).padStart(8, "0")}`;
}
