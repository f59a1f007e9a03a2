import type { PoolTool } from "@toolworld/pool";
import { describe, expect, test } from "vitest";
import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { materialize } from "../materialize.ts";
import { printDomain } from "../print/print-domain.ts";
import { shopTool } from "../shop-tools.test.fixture.ts";

/** The accounts of one API: to get, list and remove. */
function accountTools(provider: string, api: string, columns: readonly string[]): PoolTool[] {
  const of = (method: string, path: string, outputs: readonly string[] | null) =>
    shopTool(method, path, {
      id: `${provider}/${api}/${method} ${path}`,
      provider,
      api,
      outputs: outputs?.map((column) => ({ path: column })) ?? null,
    });
  return [
    of("GET", "/accounts", ["[].id", ...columns.map((column) => `[].${column}`)]),
    of("GET", "/accounts/{account_id}", ["id", ...columns]),
    of("DELETE", "/accounts/{account_id}", null),
    of("GET", `/${api}_things`, ["[].id", "[].label", "[].account_id"]),
  ];
}

const make = (...tools: readonly PoolTool[][]) => materialize({ name: "accounts", tools: tools.flat() });
const names = ({ blueprint }: { readonly blueprint?: DomainBlueprint }) =>
  blueprint?.tables.map(({ name, singular }) => [name, singular]).sort();

const bank = accountTools("bank.example", "core", ["iban", "balance", "branch"]);
const forum = accountTools("forum.example", "users", ["nickname", "avatar", "karma"]);
const chat = accountTools("forum.example", "chat", ["handle", "presence", "device"]);

describe("tables of one name", () => {
  test("are told apart by their APIs' words, in names and in sentences, and none is lost", () => {
    const made = make(bank, forum, chat);
    expect(made.kept + made.dropped.length).toBe(made.tools);
    expect(made.dropped).toEqual([]);
    expect(names(made)).toEqual([
      ["accounts", "account"],
      ["chat_things", "chat thing"],
      ["core_things", "core thing"],
      ["forum_accounts", "forum account"],
      ["forum_users_accounts", "forum users account"],
      ["users_things", "users thing"],
    ]);
  });

  test("are printed into files of their own", () => {
    const files = printDomain(make(bank, forum, chat).blueprint as DomainBlueprint);
    const views = [...files.keys()].filter((path) => path.startsWith("src/views/"));
    expect(views).toEqual(["src/views/account.ts", "src/views/forum-account.ts", "src/views/forum-users-account.ts"]);
  });

  test("lose the word of an API where no other is left", () => {
    // The bank's accounts are named first, but none of its tools for them can be grounded.
    const broken = bank.filter(({ path }) => path === "/accounts").map((tool) => ({ ...tool, outputs: [] }));
    const made = make([...broken, ...bank.filter(({ path }) => path?.endsWith("things"))], forum);
    expect(names(made)?.map(([name]) => name)).toContain("accounts");
    expect(names(made)?.map(([name]) => name)).not.toContain("forum_accounts");
  });

  test("keep the plain name for what most tools speak of, whatever comes first", () => {
    const made = make(bank.slice(0, 1), forum);
    expect(names(made)?.map(([name]) => name)).toEqual(["accounts", "bank_accounts", "users_things"]);
    const things = made.blueprint?.tables.find(({ name }) => name === "users_things");
    expect(things?.columns.find(({ name }) => name === "account_id")?.references).toBe("accounts");
  });
});
