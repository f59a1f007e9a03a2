import { createHash } from "node:crypto";
import { type Html, html, trustedHtml } from "../html/html.ts";

/**
 * Opens the page. Its content security policy allows one thing, this very style sheet: no script, no request, no form,
 * so that even a hole in the escaping would do nothing.
 */
export function renderHead(title: string, styleSheet: string): Html {
  const digest = createHash("sha256").update(styleSheet, "utf8").digest("base64");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Toolworld">
<title>${title}</title>
<style>${trustedHtml(styleSheet)}</style>
</head>
<body>
<main>
`;
}

/** Closes the page. */
export function renderFoot(): Html {
  return html`<footer>Made by Toolworld from stored episodes and verdicts. Each verdict can be made again from the store alone, to the same bytes.</footer>
</main>
</body>
</html>
`;
}
