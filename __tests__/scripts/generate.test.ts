import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { derivedFiles } from "../../scripts/generate/derived-files";
import { registries } from "../../scripts/generate/registries";

const project = resolve(__dirname, "..", "..");
const files = [...registries(project), ...derivedFiles(project)];

test.each(files.map((file) => [file.path, file] as const))(
  "%s follows from its sources: `npm run generate` would not change it",
  (path, { content }) => {
    const written = readFileSync(join(project, path), "utf8");

    expect(withoutLayout(written)).toBe(withoutLayout(content));
  },
);

/** `npm run generate -- --check` compares byte for byte; the formatter does not load in jest. */
function withoutLayout(text: string): string {
  return text.replaceAll(/-{3,}/g, "---").replaceAll(/[\s,]+/g, "");
}
