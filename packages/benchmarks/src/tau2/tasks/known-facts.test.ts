import { expect, test } from "vitest";
import { knownFacts } from "./known-facts.ts";

test.each([
  ["You name is Ada Oak and your zip code is 01234.", "", ["name: Ada Oak", "zip code: 01234"]],
  ["You are Ada Oak, living in Oslo 01234.", "", ["name: Ada Oak", "zip code: 01234"]],
  ["You're a guest called Ada O'Hara.", "", ["name: Ada O'Hara"]],
  ["You are ada_oak_1234 in zipcode 01234.", "", ["user id: ada_oak_1234", "zip code: 01234"]],
  ["You are user ada_oak_1234.", "", ["user id: ada_oak_1234"]],
  [
    "Your emails are a.oak@example.com and ada-oak@mail.example.org.",
    "",
    ["email address: a.oak@example.com", "email address 2: ada-oak@mail.example.org"],
  ],
  [
    "",
    "Exchange #W0000001 and W0000002, and #W0000001 again, for item 1234567890.",
    ["order number: #W0000001", "order number 2: #W0000002", "item number: 1234567890"],
  ],
  ["You want 01234 things.", "You are Zed.", ["zip code: 01234"]],
  ["", "", []],
])("%j and %j", (knownInfo, otherText, expected) => {
  expect(knownFacts(knownInfo, otherText).map(({ name, value }) => `${name}: ${value}`)).toEqual(expected);
});

test("a fact is said in a sentence that holds its value, and asked for in other words too", () => {
  for (const { say, value, askedBy } of knownFacts(
    "You are Ada Oak, ada_oak_1234, a@b.no, 01234.",
    "#W0000001 1234567890",
  )) {
    expect(say).toContain(value);
    expect(askedBy?.length).toBeGreaterThan(0);
  }
});
