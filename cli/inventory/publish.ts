import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Io } from "../io";

export interface PublishProps {
  /** Name of the report files, without an ending. */
  readonly name: string;
  /** What `--json` prints. */
  readonly result: object;
  readonly text: string;
  readonly markdown: string;
  readonly html?: string;
  readonly json: boolean;
  /** Folder, made before; `undefined`: no files. */
  readonly report: string | undefined;
}

/** Prints a result for people or for machines, and writes its files. */
export function publish(
  { html, json, markdown, name, report, result, text }: PublishProps,
  io: Io,
): void {
  const data = JSON.stringify(result, undefined, 2);
  io.print(json ? data : `\n${text}`);
  if (report === undefined) return;
  writeFileSync(join(report, `${name}.json`), `${data}\n`);
  writeFileSync(join(report, `${name}.md`), markdown);
  if (html !== undefined) writeFileSync(join(report, `${name}.html`), html);
}
