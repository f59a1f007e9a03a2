import { createHmac, hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../canonical-json.ts";
import { type Hasher, portableHasher } from "../digest/hasher.ts";
import { EXAMPLES } from "../examples.test.fixture.ts";
import type { Episode } from "./episode.ts";
import { readEpisode } from "./read-episode.ts";
import { checkSeal, sealEpisode } from "./seal.ts";

const platform: Hasher = {
  sha256: (text) => hash("sha256", text, "hex"),
  hmacSha256: (text, key) => createHmac("sha256", key).update(text).digest("hex"),
};
const source = { room: "test" };
const { seal: _, ...plain } = EXAMPLES.episode[0] as Episode;
const sealed = sealEpisode(plain, "secret");
const text = canonicalJson(sealed);
const member = text.slice(text.indexOf('"seal"'), text.indexOf('"seed"'));

const stateOf = (given: string, key: string | undefined = "secret") =>
  checkSeal(readEpisode(given, source), key, { text: given, hasher: platform });

test("a text is intact as it was written, and in any other order of its keys", () => {
  expect(stateOf(text)).toBe("intact");
  expect(stateOf(JSON.stringify(sealed, null, 2))).toBe("intact");
  expect(stateOf(canonicalJson(sealEpisode(plain)), undefined)).toBe("broken");
  expect(checkSeal(sealEpisode(plain), undefined, { text: canonicalJson(sealEpisode(plain)) })).toBe("intact");
});

test("a canonical text needs no second writing: its digest is the one of the text without the seal", () => {
  const hashed: string[] = [];
  const hasher = {
    ...platform,
    hmacSha256(given: string, key: string) {
      hashed.push(given);
      return platform.hmacSha256(given, key);
    },
  };
  expect(checkSeal(readEpisode(text, source), "secret", { text, hasher })).toBe("intact");
  expect(hashed).toEqual([canonicalJson(plain)]);
});

describe("nothing can be smuggled in with the seal", () => {
  test("not the seal's own words in another place", () => {
    const holders = [...text.replace(member, "").matchAll(/\{(?!\})/g)].map(({ index }) => index + 1);
    for (const place of holders) {
      const moved = text.replace(member, "");
      const wrong = moved.slice(0, place) + member + moved.slice(place);
      const episode = JSON.parse(wrong) as Episode;
      // Only at the top it is the seal; anywhere else something was put into the episode.
      const state = checkSeal(episode, "secret", { text: wrong, hasher: platform });
      expect(state, wrong.slice(place - 20, place + 20)).toBe(place === 1 ? "intact" : "missing");
    }
  });

  test("not a second time", () => {
    const twice = text.replace('"steps":', `${member}"steps":`);
    expect(stateOf(twice)).toBe("intact");
    expect(canonicalJson(readEpisode(twice, source))).toBe(text);
    for (const holder of ['"agent":{', '"task":{']) {
      const inside = text.replace(holder, `${holder}${member}`);
      expect(checkSeal(JSON.parse(inside), "secret", { text: inside, hasher: platform })).toBe("broken");
    }
  });

  test("not half of a surrogate pair for the sign that UTF-8 puts in its place", () => {
    const message = { type: "message", turn: 0, role: "user", content: "\ufffd" } as const;
    const marked = canonicalJson(sealEpisode({ ...plain, steps: [message] }, "secret"));
    expect(stateOf(marked)).toBe("intact");
    expect(stateOf(marked.replace("\ufffd", "\ud800"))).toBe("broken");
  });
});

test("whatever is changed in a text breaks the seal, or changes nothing in the episode", () => {
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(2), (place, put, cut) => {
      const wrong = text.slice(0, place) + put + text.slice(place + cut);
      let episode: Episode;
      try {
        episode = readEpisode(wrong, source);
      } catch {
        return;
      }
      if (checkSeal(episode, "secret", { text: wrong, hasher: platform }) !== "intact") return;
      expect(canonicalJson(episode)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test("both hashers give the same digests", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "binary", minLength: 1 }),
      (given, key) => {
        expect(portableHasher.sha256(given)).toBe(platform.sha256(given));
        expect(portableHasher.hmacSha256(given, key)).toBe(platform.hmacSha256(given, key));
      },
    ),
  );
});
