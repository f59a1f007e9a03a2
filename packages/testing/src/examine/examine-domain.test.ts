import type { Domain, JsonObject, Tables, Tool, ToolContext } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { LibraryTables } from "../library/library-tables.ts";
import { libraryDomain } from "../library-domain.ts";
import type { DomainReport, LawName } from "./domain-report.ts";
import { LAWS } from "./domain-report.ts";
import type { ExamineOptions } from "./examination.ts";
import { examineDomain } from "./examine-domain.ts";

type Context = ToolContext<LibraryTables>;
type LibraryTool = Tool<LibraryTables>;

/** The library with one of its tools changed. */
function withTool(name: string, change: (tool: LibraryTool) => Partial<LibraryTool>): Domain<LibraryTables> {
  const replace = (tool: LibraryTool) => (tool.name === name ? { ...tool, ...change(tool) } : tool);
  return {
    ...libraryDomain,
    tools: libraryDomain.tools.map(replace),
    userTools: libraryDomain.userTools.map(replace),
    setupTools: libraryDomain.setupTools.map(replace),
  };
}

/** The library with the work of one of its tools done before or after something else. */
function withWork(
  name: string,
  work: (run: () => unknown, context: Context, input: JsonObject) => unknown,
): Domain<LibraryTables> {
  return withTool(name, (tool) => ({
    execute: (context, input) => work(() => tool.execute(context, input), context, input as JsonObject),
  }));
}

function breachesOf(
  domain: Domain<Tables> | Domain<LibraryTables>,
  options?: ExamineOptions,
): DomainReport["findings"] {
  return examineDomain(domain as Domain, options).findings.filter(({ passed }) => !passed);
}

/** Expects a law to be broken by a subject, with evidence that says how. */
function expectBreach(domain: Domain<LibraryTables>, law: LawName, subject: string, evidence: RegExp): void {
  const breaches = breachesOf(domain);
  expect(breaches).toContainEqual({
    law,
    passed: false,
    subject: expect.stringContaining(subject),
    evidence: expect.stringMatching(evidence),
  });
}

describe("a domain that keeps the laws", () => {
  const report = examineDomain(libraryDomain);

  test("passes every law, each with evidence", () => {
    expect(report.findings.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.passed).toBe(true);
    expect(new Set(report.findings.map(({ law }) => law))).toEqual(new Set(Object.keys(LAWS)));
  });

  test("has every tool of every hand succeed, and every write write", () => {
    expect(report.tools.map(({ name, hand }) => `${hand} ${name}`)).toEqual([
      ...libraryDomain.tools.map(({ name }) => `agent ${name}`),
      ...libraryDomain.userTools.map(({ name }) => `user ${name}`),
      ...libraryDomain.setupTools.map(({ name }) => `setup ${name}`),
    ]);
    for (const { name, successes } of report.tools) expect(successes, name).toBeGreaterThan(0);
    expect(report.seedMilliseconds).toBeGreaterThan(0);
  });

  test("gives the same findings every time", () => {
    const again = examineDomain({ ...libraryDomain });
    expect({ ...again, seedMilliseconds: 0 }).toEqual({ ...report, seedMilliseconds: 0 });
  });

  test.each(["a", "b", "c", "d"])("passes with seed %s", (seed) => {
    expect(breachesOf(libraryDomain, { seed })).toEqual([]);
  });
});

describe("declarations", () => {
  test("a read that writes is caught", () => {
    const domain = withWork("get_book", (run, { state }, { book_id }) => {
      state.books.update(book_id as string, { damage: `seen ${state.books.get(book_id as string)?.title}` });
      return run();
    });
    expectBreach(domain, "honest", "get_book", /declared a read, but it wrote: update of "B\d+" in "books"/);
  });

  test("a read that only writes to a log is caught", () => {
    const domain = withWork("get_book", (run, { state, ids, clock }) => {
      state.desk_log.insert({ entry_id: ids.mint(), at: clock.now(), text: "looked" });
      return run();
    });
    expectBreach(domain, "honest", "get_book", /declared a read, but it wrote: insert of .* in "desk_log"/);
  });

  test("a write that does nothing is caught", () => {
    const domain = withTool("pay_fees", () => ({ execute: () => ({ fees: 0 }) }));
    expectBreach(domain, "honest", "pay_fees", /declared a write, but wrote nothing in \d+ calls/);
    expectBreach(domain, "tools-succeed", "pay_fees", /changed nothing/);
  });

  test("a tool that never succeeds is named with the errors seen most often", () => {
    const domain = withWork("reserve_book", (_, { refuse }) => refuse("The list is closed"));
    expectBreach(
      domain,
      "tools-succeed",
      "reserve_book",
      /never succeeded in 400 .* refused "The list is closed" \(400 times\)/,
    );
  });

  test("a tool whose arguments no row tells succeeds with its author's examples", () => {
    const domain = withTool("get_book", () => ({
      parameters: z.object({ phrase: z.string().describe("The magic word.") }),
      execute: ({ refuse }: Context, { phrase }: JsonObject) => (phrase === "xyzzy" ? 1 : refuse("Nothing happens")),
    }));
    expectBreach(domain, "tools-succeed", "get_book", /Nothing happens/);
    expect(breachesOf(domain, { examples: { get_book: () => ({ phrase: "xyzzy" }) } })).toEqual([]);
  });
});

describe("determinism", () => {
  test("a tool that looks at the machine's clock is caught", () => {
    const domain = withWork("close_day", (run) => [run(), new Date().getFullYear()]);
    expectBreach(domain, "deterministic", "close_day", /gave .* and then/);
  });

  test("a tool that draws its own random numbers is caught", () => {
    const domain = withWork("suggest_book", (run) => [run(), Math.random()]);
    expectBreach(domain, "deterministic", "suggest_book", /gave .* and then/);
  });

  test("a tool that remembers beside the state is caught", () => {
    let count = 0;
    const domain = withWork("get_book", (run) => {
      count++;
      return [run(), count];
    });
    expectBreach(domain, "deterministic", "get_book", /gave .* and then/);
    expectBreach(domain, "fork-independent", "get_book", /gave .* and then/);
    expectBreach(domain, "goes-back", "get_book", /gave .* and then/);
    expectBreach(domain, "round-trips", "get_book", /gave .* and then/);
  });

  test("a tool that remembers the failed calls is caught", () => {
    let refusals = 0;
    const domain = withWork("lend_books", (run) => {
      refusals++;
      const result = run();
      return [result, refusals];
    });
    expectBreach(domain, "atomic", "lend_books", /remembers its crash/);
  });

  test("a seed that gives other rows each time is caught", () => {
    let opened = 0;
    const domain: Domain<LibraryTables> = {
      ...libraryDomain,
      seed(context) {
        opened++;
        const rows = libraryDomain.seed(context);
        return { ...rows, books: rows.books.map((book) => ({ ...book, price: book.price + opened })) };
      },
    };
    expectBreach(domain, "deterministic", "library", /its seed gives other rows/);
  });
});

describe("arguments", () => {
  test("a parameter that takes every type for a number is caught", () => {
    const domain = withTool("pay_fees", (tool) => ({
      parameters: tool.parameters.extend({ amount: z.coerce.number().describe("How much, in euros.") }),
    }));
    expectBreach(domain, "arguments-checked", "pay_fees", /true as amount: was (accepted|refused as refused)/);
  });

  test("a parameter that makes up what is missing, against its schema, is caught", () => {
    const domain = withTool("get_book", () => ({
      parameters: z.object({
        book_id: z.string().catch("B1").meta({ references: "books.book_id", description: "A book." }),
      }),
    }));
    expectBreach(domain, "arguments-checked", "get_book", /as book_id: was accepted/);
  });

  test("a refusal that does not name the path is caught", () => {
    const domain = withTool("reserve_book", ({ parameters }) => ({
      parameters: z.object({
        book_id: z.any().describe("A book.").meta({ type: "string", references: "books.book_id" }),
        member_id: parameters.shape.member_id as z.ZodType,
      }),
    }));
    expectBreach(
      domain,
      "arguments-checked",
      "reserve_book",
      /as book_id: was refused as (crashed|constraint|refused)/,
    );
  });
});

describe("form, texts and rows", () => {
  test("a column that may be missing is caught, even past defineDomain", () => {
    const domain = {
      ...libraryDomain,
      tables: {
        ...libraryDomain.tables,
        desk_log: table(
          z.object({ entry_id: z.string(), at: z.string(), text: z.string(), by: z.string().optional() }),
          {
            key: "entry_id",
            log: true,
          },
        ),
      },
    } as unknown as Domain<LibraryTables>;
    expectBreach(domain, "well-formed", "library", /"desk_log.by" is optional/);
    expectBreach(domain, "seed-fits", "desk_log", /does not fit: at by/);
  });

  test("a reference to no row is caught", () => {
    const domain: Domain<LibraryTables> = {
      ...libraryDomain,
      seed: (context) => ({
        ...libraryDomain.seed(context),
        reservations: [{ book_id: "B1", member_id: "M99", place: 1 }],
      }),
    };
    expectBreach(domain, "seed-fits", "seed", /"reservations.member_id" is "M99", but "members" has no such row/);
    expectBreach(domain, "tools-succeed", "library", /could not be examined/);
  });

  test("a row that its own schema refuses is caught", () => {
    const domain: Domain<LibraryTables> = {
      ...libraryDomain,
      seed: (context) => ({
        ...libraryDomain.seed(context),
        reservations: [{ book_id: "B1", member_id: "M1", place: 0 }],
      }),
    };
    expectBreach(domain, "seed-fits", "seed", /row 0 of "reservations": at place/);
  });

  test("a seed that holds for one number only is caught", () => {
    const domain: Domain<LibraryTables> = {
      ...libraryDomain,
      seed(context) {
        const rows = libraryDomain.seed(context);
        return !context.random.save().seed.includes("other") ? rows : { ...rows, members: [] };
      },
    };
    expectBreach(domain, "seed-fits", 'seed "1/other"', /"members" has no such row/);
  });

  test("a schema that changes what it has read is caught", () => {
    const domain = {
      ...libraryDomain,
      tables: {
        ...libraryDomain.tables,
        desk_log: table(
          z.object({ entry_id: z.string(), at: z.string(), text: z.string().overwrite((text) => `${text}!`) }),
          {
            key: "entry_id",
            log: true,
          },
        ),
      },
    } as unknown as Domain<LibraryTables>;
    expectBreach(domain, "seed-fits", "desk_log", /is another after its schema has read it again/);
  });

  test("silence is caught: policy, tool, parameter", () => {
    expectBreach({ ...libraryDomain, policy: " " }, "described", "library", /policy is empty/);
    expectBreach(
      withTool("get_book", () => ({ description: "" })),
      "described",
      "get_book",
      /no description/,
    );
    const bare = withTool("get_book", () => ({ parameters: z.object({ book_id: z.string() }) }));
    expectBreach(bare, "described", "get_book", /parameter "book_id" has no description/);
  });

  test("one name in both hands is caught, and so is a reference to no column", () => {
    const twice = withTool("silence_phone", () => ({ name: "get_book" }));
    expectBreach(twice, "well-formed", "get_book", /the agent has a tool of this name too/);
    const astray = withTool("get_book", () => ({
      parameters: z.object({ book_id: z.string().meta({ references: "books.isbn" }).describe("A book.") }),
    }));
    expectBreach(astray, "well-formed", "get_book", /refers to "books.isbn", which is no column/);
  });

  test("a coupling that never comes to rest is caught", () => {
    const domain: Domain<LibraryTables> = {
      ...libraryDomain,
      couple({ state }) {
        for (const { member_id, open_loans } of state.phones.find()) {
          state.phones.update(member_id, { open_loans: open_loans + 1 });
        }
      },
    };
    expectBreach(domain, "coupling-settles", "tool", /coupling again gave: update of "M1" in "phones"/);
  });

  test("a domain without tools keeps no law by doing nothing", () => {
    const domain = { ...libraryDomain, tools: [], userTools: [], setupTools: [] };
    expectBreach(domain, "well-formed", "library", /no tool/);
  });
});
