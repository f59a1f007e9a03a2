import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, plainText } from "./plain-text.ts";
import { providerSlug, slug } from "./slug.ts";

test("plain text has no tags of HTML, but keeps placeholders", () => {
  expect(plainText("<p>Gets   the <code>order</code>.</p>\n\n<ul><li>fast</li></ul>", 100)).toBe(
    "Gets the order . fast",
  );
  expect(plainText("Give <order_id> &amp; &lt;b&gt; &#39;x&#39; &unknown;", 100)).toBe(
    "Give <order_id> & <b> 'x' &unknown;",
  );
  expect(plainText("See [the docs](https://x.example/a?b) and [this].", 100)).toBe("See the docs and [this].");
  expect(plainText(undefined, 100)).toBe("");
  expect(plainText(7, 100)).toBe("");
});

test("what is too long is cut at a word and marked", () => {
  expect(cutText("one two three", 13)).toBe("one two three");
  expect(cutText("one two three four", 13)).toBe("one two…");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 4, max: 40 }), (text, maximum) => {
      const cut = cutText(text, maximum);
      expect(cut.length).toBeLessThanOrEqual(maximum);
      expect(Buffer.from(cut).toString()).toBe(cut);
    }),
  );
});

test("slugs are made of words, in any script", () => {
  expect(slug("EC2_DescribeInstances", "_", "x")).toBe("ec2_describe_instances");
  expect(slug("getHTTPStatus2", "_", "x")).toBe("get_http_status2");
  expect(slug("repos/list-for-org", "_", "x")).toBe("repos_list_for_org");
  expect(slug("Ärzte suchen", "-", "x")).toBe("ärzte-suchen");
  expect(slug("!?", "-", "x")).toBe("x");
  expect(providerSlug("Stripe.com")).toBe("stripe.com");
  expect(providerSlug("My Server")).toBe("my-server");
});
