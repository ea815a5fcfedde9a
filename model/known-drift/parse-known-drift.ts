import type { ConfigFile } from "../config-file";
import { parseYaml } from "../parse/parse-yaml";
import type { ConfigProblem } from "../problems/config-problem";
import { checkSchema } from "../schema/check-schema";
import type { KnownDriftEntry } from "./known-drift-entry";
import { knownDriftSchema } from "./known-drift-schema";

type Parsed =
  | { readonly ok: true; readonly entries: readonly KnownDriftEntry[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads the text of `known-drift.yaml`; a file without content has no entries. */
export function parseKnownDrift(file: ConfigFile): Parsed {
  const parsed = parseYaml(file);
  if ("problems" in parsed) return { ok: false, problems: parsed.problems };
  const { text } = parsed;
  if (text.value === null) return { ok: true, entries: [] };
  const checked = checkSchema(text, knownDriftSchema);
  if ("problems" in checked) return { ok: false, problems: checked.problems };
  const entries = checked.config.map((entry, index) => ({
    file: text.file,
    line: text.position([index], "value").line,
    ...entry,
  }));
  return { ok: true, entries };
}
