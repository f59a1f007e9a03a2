import fc from "fast-check";
import { expect, test } from "vitest";
import { type HtmlContent, html, htmlToText, trustedHtml } from "./html.ts";
import { visibleText } from "./visible-text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "=", "`", "\u202e", "\u0000", "\ud800", "a") }),
);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decode(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] as string);
}

test("a text stays a text, between tags and between quotes", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const page = htmlToText(html`<p title="${text}">${text}</p>`);
      const [, title, content] = /^<p title="([^"<>]*)">([^"<>]*)<\/p>$/.exec(page) ?? [];
      expect(title).toBeDefined();
      expect(decode(title as string)).toBe(visibleText(text));
      expect(decode(content as string)).toBe(visibleText(text));
    }),
  );
});

test("what is hidden in a text is written out", () => {
  expect(visibleText("a\u202eb\u0000c\ufeffd\ud800e\u200b")).toBe("a⟨U+202E⟩b⟨U+0000⟩c⟨U+FEFF⟩d⟨U+D800⟩e⟨U+200B⟩");
  expect(visibleText("one\r\ntwo\n\tthree")).toBe("one\ntwo\n\tthree");
  expect(visibleText("ünï 👍🏽 שלום 日本")).toBe("ünï 👍🏽 שלום 日本");
});

test("markup passes, and only markup", () => {
  expect(htmlToText(html`${trustedHtml("<b>x</b>")}${html`<i>${"<"}</i>`}`)).toBe("<b>x</b><i>&lt;</i>");
  expect(htmlToText(html`${[1, "a", [undefined, false, null, html`<br>`]]}`)).toBe("1a<br>");
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as unknown as HtmlContent;
  expect(() => html`${forged}`).toThrow(TypeError);
});
