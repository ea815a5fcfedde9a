import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type { RunPart } from "../report/merge-runs";
import { readJsonReport } from "../report/read-json-report";

/**
 * Every `report.json` below a folder, at any depth, in the order of the paths: CI systems give each
 * artifact a folder of its own.
 *
 * @throws when the folder is missing or one of them cannot be read
 */
export function findReports(folder: string): readonly RunPart[] {
  if (!existsSync(folder)) {
    throw new Error(`${folder} does not exist; expected a folder with the reports of the parts.`);
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path === "report.json" || /[/\\]report\.json$/.test(path))
    .sort()
    .map((path) => {
      const source = join(folder, path);
      return { source, run: readJsonReport(readFileSync(source, "utf8"), source) };
    });
}
