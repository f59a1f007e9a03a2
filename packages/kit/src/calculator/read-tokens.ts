import type { Numeric, Refuse } from "./expression.ts";

/** A piece of an expression: a number, an operator or a parenthesis. */
export type Token =
  | { readonly type: "number"; readonly value: Numeric }
  | { readonly type: "symbol"; readonly text: string };

/** Cuts an expression into tokens and sees to it that its parentheses pair up. */
export function readTokens(expression: string, refuse: Refuse): readonly Token[] {
  const tokens: Token[] = [];
  let open = 0;
  for (const [text] of expression.matchAll(/\d+\.\d*|\.\d+|\d+|\*\*|\/\/|[^ ]/g)) {
    if (text === "(") open++;
    if (text === ")" && --open < 0) refuse("unmatched ')' (<string>, line 1)");
    tokens.push(/\d/.test(text) ? { type: "number", value: readNumber(text, refuse) } : { type: "symbol", text });
  }
  if (open > 0) refuse("'(' was never closed (<string>, line 1)");
  return tokens;
}

function readNumber(text: string, refuse: Refuse): Numeric {
  if (text.includes(".")) return Number(text);
  if (/^0+[1-9]/.test(text)) {
    refuse(
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)",
    );
  }
  return BigInt(text);
}
