import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, townDocuments } from "../tools.test.fixture.ts";
import { createIndex, type ToolIndex } from "./tool-index.ts";

const idsOf = (index: ToolIndex, query: string) => index.search(query).map(({ id }) => id);

describe("a search", () => {
  test.each([
    ["What will the weather be like in Oslo the next days?", "weather/forecast"],
    ["what was the weather on 3 May", "weather/history"],
    ["find me a book by Ursula Le Guin", "library/search"],
    ["refund my ticket please", "tickets/refund"],
    ["purchase a train ticket to Rome, departure at nine", "tickets/buy"],
    ["wether forcast", "weather/forecast"],
  ])("%s", (query, id) => {
    expect(idsOf(createIndex(townDocuments), query)[0]).toBe(id);
  });

  test("finds a tool for each wish of a request", () => {
    const query =
      "Reserve the book 978-0 for reader 7. Additionally, pay my train ticket back, and tell me the forecast.";
    expect(idsOf(createIndex(townDocuments), query).slice(0, 4)).toEqual(
      expect.arrayContaining(["library/reserve", "tickets/refund", "weather/forecast"]),
    );
  });

  test("gives as many as asked for, of those that a filter lets through", () => {
    const index = createIndex(townDocuments);
    expect(index.search("train ticket", { limit: 1 })).toHaveLength(1);
    const filter = ({ provider }: { provider: string }) => provider === "City Library";
    expect(
      index
        .search("a train ticket or a book", { filter })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["library/reserve", "library/search"]);
  });

  test("breaks ties by id", () => {
    const twins = ["b", "c", "a"].map((id) => documentOf(id, { name: "ping", description: "Says pong." }));
    expect(idsOf(createIndex(twins), "ping")).toEqual(["a", "b", "c"]);
  });

  test.each(["", "   ", "\u0000\u0001\u001b[31m", "🙂🙂", "the of and", "\ud800", "?".repeat(5000)])(
    "answers %j without complaint",
    (query) => {
      expect(createIndex(townDocuments).search(query).length).toBeLessThanOrEqual(townDocuments.length);
    },
  );

  test("answers a query of 100 kB by what it says first", () => {
    const query = `refund a train ticket. ${"lorem ipsum dolor ".repeat(6000)}`;
    expect(query.length).toBeGreaterThan(100_000);
    expect(idsOf(createIndex(townDocuments), query)[0]).toBe("tickets/refund");
  });

  test("finds among many what is misspelt throughout", () => {
    const many = Array.from({ length: 900 }, (_, number) => documentOf(`many-${number}`, { description: "a tool" }));
    const index = createIndex([...townDocuments, ...many]);
    expect(idsOf(index, "refnd tiket")[0]).toBe("tickets/refund");
    expect(idsOf(index, "qqqq")).toEqual([]);
    const filter = ({ provider }: { provider: string }) => provider === "City Library";
    expect(index.search("a tool for books", { filter }).map(({ id }) => id)[0]).toBe("library/search");
  });

  test("reads other languages and scripts", () => {
    const index = createIndex([
      ...townDocuments,
      documentOf("wetter", { name: "Wettervorhersage", description: "Gibt die Wettervorhersage für eine Stadt." }),
      documentOf("天気", { name: "天気予報", description: "都市の天気予報を返します。" }),
    ]);
    expect(idsOf(index, "Vorhersage des Wetters")[0]).toBe("wetter");
    expect(idsOf(index, "天気予報")[0]).toBe("天気");
  });

  test("never throws, whatever is asked", () => {
    const index = createIndex(townDocuments);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (query) => {
        const scores = index.search(query).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
        expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true);
      }),
    );
  });
});

const word = fc.constantFrom(
  "order",
  "orders",
  "list",
  "create",
  "user",
  "geo",
  "code",
  "weather",
  "the",
  "of",
  "ünïcode",
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const someDocuments = fc.uniqueArray(
  fc.record({ id: fc.string({ maxLength: 3 }), name: text, provider: word, description: text, parameters: text }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe("an index", () => {
  test("ranks alike whatever the order of insertion, and however the tools came", () => {
    fc.assert(
      fc.property(someDocuments, fc.infiniteStream(fc.nat()), text, fc.nat(30), (parts, stream, query, some) => {
        const documents = parts.map(({ id, ...rest }) => documentOf(id, rest));
        const shuffled = documents
          .map((document) => ({ document, key: stream.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ document }) => document);
        const expected = createIndex(documents).search(query);
        expect(createIndex(shuffled).search(query)).toEqual(expected);
        const grown = createIndex(shuffled.slice(0, some));
        grown.add(shuffled.slice(some));
        expect(grown.search(query)).toEqual(expected);
        const shrunk = createIndex([...shuffled, ...townDocuments]);
        shrunk.remove(townDocuments.map(({ id }) => id));
        expect(shrunk.search(query)).toEqual(expected);
      }),
    );
  });

  test("takes a changed tool in, and leaves the same alone", () => {
    const index = createIndex(townDocuments);
    expect(index.add(townDocuments)).toBe(0);
    expect(index.add([documentOf("tickets/refund", { name: "VoidInvoice", description: "Voids an invoice." })])).toBe(
      1,
    );
    expect(index.size).toBe(townDocuments.length);
    expect(idsOf(index, "void an invoice")).toEqual(["tickets/refund"]);
    expect(idsOf(index, "pay back")).not.toContain("tickets/refund");
  });

  test("forgets what is removed, and says how much", () => {
    const index = createIndex(townDocuments);
    expect(index.remove(["tickets/buy", "nobody"])).toBe(1);
    expect(index.has("tickets/buy")).toBe(false);
    expect(idsOf(index, "train ticket")).not.toContain("tickets/buy");
    expect(index.ids()).toHaveLength(townDocuments.length - 1);
  });

  test("is rewritten when most of it is gone, to the same rankings", () => {
    const many = Array.from({ length: 2500 }, (_, number) => documentOf(`many-${number}`, { description: "a tool" }));
    const index = createIndex([...townDocuments, ...many]);
    index.remove(many.map(({ id }) => id));
    expect(index.snapshot().store.ids.length).toBeLessThan(1000);
    expect(index.search("train ticket")).toEqual(createIndex(townDocuments).search("train ticket"));
    index.add(many.slice(0, 3));
    expect(index.search("train ticket")).toEqual(
      createIndex([...townDocuments, ...many.slice(0, 3)]).search("train ticket"),
    );
  });
});
