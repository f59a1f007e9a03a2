import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  DOMAIN_CONTRACT,
  type Domain,
  parse,
  type Task,
  type TaskDraft,
  ToolworldError,
  taskDraftSchema,
  taskSchema,
} from "@toolworld/contracts";
import { usageError } from "../usage-error.ts";

/** The domains that come with Toolworld, by name. */
export const KNOWN_DOMAINS: Readonly<Record<string, string>> = {
  airline: "@toolworld/domain-airline",
  "book-loan": "@toolworld/domain-book-loan",
  "doctor-appointment": "@toolworld/domain-doctor-appointment",
  retail: "@toolworld/domain-retail",
  shipment: "@toolworld/domain-shipment",
  telecom: "@toolworld/domain-telecom",
};

/** A domain with the tasks that its package brings. */
export interface LoadedDomain {
  readonly domain: Domain;
  readonly tasks: readonly Task[];
  readonly drafts: readonly TaskDraft[];
  /** Where it was loaded from. */
  readonly module: string;
}

/**
 * Loads a domain by its name, its package's name, the path of a module that exports it, or the path of a blueprint.
 *
 * @throws ToolworldError of type `unknown-domain` or `invalid-domain`, in one line that says what to do.
 */
export async function loadDomain(name: string): Promise<LoadedDomain> {
  if (name.endsWith(".json"))
    return { domain: await readBlueprint(name), tasks: [], drafts: [], module: resolve(name) };
  const module = toModule(name);
  const exported = await importModule(name, module);
  const domain = Object.values(exported).find(isDomain);
  if (!domain) {
    throw usageError(
      "invalid-domain",
      `${name} exports no domain; export one made with defineDomain from @toolworld/kit`,
    );
  }
  return {
    domain,
    tasks: readTasks(exported.tasks, module),
    drafts: readDrafts(exported.taskDrafts, module),
    module,
  };
}

async function readBlueprint(path: string): Promise<Domain> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw usageError("unknown-domain", `${path}: there is no such file`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw usageError("invalid-domain", `${path} is not JSON: ${(error as Error).message}`);
  }
  const { domainBlueprintSchema, openBlueprint } = await import("@toolworld/materializer");
  return openBlueprint(parse(domainBlueprintSchema, value, { room: "toolworld", what: "blueprint", from: path }));
}

function toModule(name: string): string {
  const known = KNOWN_DOMAINS[name];
  if (known) return known;
  const path = resolve(name);
  if (existsSync(path)) return pathToFileURL(path).href;
  if (/^[./]|\.[cm]?[jt]s$/.test(name)) throw usageError("unknown-domain", `${name}: there is no such file`);
  if (/^(@[\w.-]+\/)?[\w.-]+$/.test(name)) return name;
  throw usageError(
    "unknown-domain",
    `no domain "${name}"; there are ${Object.keys(KNOWN_DOMAINS).join(", ")}, or give a package or a file`,
  );
}

async function importModule(name: string, module: string): Promise<Record<string, unknown>> {
  try {
    return (await import(module)) as Record<string, unknown>;
  } catch (error) {
    if (ToolworldError.isInstance(error)) throw error;
    const isMissing = (error as { code?: string }).code === "ERR_MODULE_NOT_FOUND" && String(error).includes(module);
    throw isMissing
      ? usageError(
          "unknown-domain",
          `no domain "${name}"; there are ${Object.keys(KNOWN_DOMAINS).join(", ")}, or give an installed package or a file`,
        )
      : usageError(
          "invalid-domain",
          `${name} cannot be loaded: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
        );
  }
}

function isDomain(value: unknown): value is Domain {
  return typeof value === "object" && value !== null && (value as { contract?: unknown }).contract === DOMAIN_CONTRACT;
}

function readTasks(value: unknown, module: string): Task[] {
  return readList(value).map((task, index) =>
    parse(taskSchema, task, { room: "toolworld", what: "task", from: `${module}, tasks[${index}]` }),
  );
}

function readDrafts(value: unknown, module: string): TaskDraft[] {
  return readList(value).map((draft, index) =>
    parse(taskDraftSchema, draft, { room: "toolworld", what: "task draft", from: `${module}, taskDrafts[${index}]` }),
  );
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
