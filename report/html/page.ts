import { createHash } from "node:crypto";

import { markup, type Markup } from "./markup";

export interface PageProps {
  readonly title: string;
  readonly style: string;
  /** What follows the title at the top. */
  readonly header: Markup;
  readonly main: Markup;
  readonly footer: string;
}

/**
 * One HTML page that needs nothing else: no script, no font, no picture. Its policy forbids to run or
 * to load anything, but for its own style.
 */
export function page({ footer, header, main, style, title }: PageProps): string {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { html } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${header}
</header>
<main>
${main}
</main>
<footer>${footer}</footer>
</body>
</html>`;
  return html;
}
