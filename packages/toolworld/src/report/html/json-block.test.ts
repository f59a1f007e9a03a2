import { expect, test } from "vitest";
import { formatJson } from "./format-json.ts";
import { htmlToText } from "./html.ts";
import { jsonBlock } from "./json-block.ts";

function textOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, "").replaceAll("&quot;", '"');
}

test("a long value is folded after a dozen lines, and nothing of it is lost", () => {
  const value = Array.from({ length: 40 }, (_, index) => ({
    name: `a name that is rather long ${index}`,
    text: "x".repeat(60),
  }));
  const page = htmlToText(jsonBlock(value));
  const lines = formatJson(value).split("\n").length;
  expect(page).toContain(`<summary>${lines - 12} more lines</summary>`);
  expect(textOf(page).replace(`${lines - 12} more lines`, "\n")).toBe(formatJson(value));
});

test("a huge value is cut, and the page says by how much", () => {
  const page = htmlToText(jsonBlock({ text: "x".repeat(50_000) }));
  expect(page.length).toBeLessThan(25_000);
  expect(page).toMatch(/3\d,\d{3} more characters are left out here/);
});

test("keys and texts are told apart, whatever is in them", () => {
  expect(htmlToText(jsonBlock({ 'a":<': 'b":<' }))).toBe(
    '<div class="json">{ <b>&quot;a\\&quot;:&lt;&quot;</b>: <i>&quot;b\\&quot;:&lt;&quot;</i> }</div>',
  );
});
