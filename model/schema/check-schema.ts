import { closest } from "fastest-levenshtein";
import type { z } from "zod";

import type { ConfigProblem } from "../problems/config-problem";
import { fileProblem } from "../problems/file-problem";
import type { ConfigText } from "../parse/config-text";
import type { DataPath } from "../parse/data-path";
import { describeFound } from "../parse/describe-found";
import { formatPath } from "../parse/format-path";
import { quoteText } from "../parse/quote-text";
import { expectedText } from "./expected-text";
import { flattenIssue, type FlatIssue } from "./flatten-issue";
import { knownKeys } from "./known-keys";
import { schemaOutline } from "./schema-outline";

/** The checked configuration with its defaults filled in, or everything that the schema refuses. */
export function checkSchema<Schema extends z.ZodType>(
  text: ConfigText,
  schema: Schema,
): { readonly config: z.output<Schema> } | { readonly problems: readonly ConfigProblem[] } {
  const parsed = schema.safeParse(text.value, { error: expectedText });
  if (parsed.success) return { config: parsed.data };
  const issues = parsed.error.issues.flatMap((issue) => flattenIssue(issue));
  return { problems: issues.map((issue) => schemaProblem(text, schema, issue)) };
}

function schemaProblem(text: ConfigText, schema: z.ZodType, issue: FlatIssue): ConfigProblem {
  if (issue.kind === "unknown-key") return unknownKey(text, schema, issue.path);
  if (issue.kind === "name") {
    return fileProblem("INVALID_NAME", text.file, {
      ...text.position(issue.path, "key"),
      path: formatPath(issue.path),
      found: quoteText(String(issue.path.at(-1))),
      expected: issue.expected,
      next: "Choose another name.",
    });
  }
  return text.at(issue.path) === undefined ? missingKey(text, issue) : wrongValue(text, issue);
}

function unknownKey(text: ConfigText, schema: z.ZodType, path: DataPath): ConfigProblem {
  const key = String(path.at(-1));
  const keys = knownKeys(schemaOutline(schema), path.slice(0, -1), text.value);
  const nearest = keys.length === 0 ? undefined : closest(key, keys);
  return fileProblem("UNKNOWN_KEY", text.file, {
    ...text.position(path, "key"),
    path: formatPath(path),
    found: `the key ${quoteText(key)}`,
    expected: nearest === undefined ? "no key" : `one of the keys ${keys.join(", ")}`,
    next:
      nearest === undefined
        ? "Remove the key."
        : `Write \`${nearest}\` if that is meant, otherwise remove the key.`,
  });
}

function missingKey(text: ConfigText, issue: FlatIssue): ConfigProblem {
  const key = String(issue.path.at(-1));
  return fileProblem("MISSING_KEY", text.file, {
    ...text.position(issue.path.slice(0, -1), "value"),
    path: formatPath(issue.path),
    found: "nothing",
    expected: issue.expected,
    next: `Add the key \`${key}\`.`,
  });
}

function wrongValue(text: ConfigText, issue: FlatIssue): ConfigProblem {
  const found = text.at(issue.path);
  return fileProblem(issue.wrongType ? "WRONG_TYPE" : "INVALID_VALUE", text.file, {
    ...text.position(issue.path, "value"),
    path: formatPath(issue.path),
    found: describeFound(text, issue.path),
    expected: issue.expected,
    next: nextStep(issue, found),
  });
}

function nextStep(issue: FlatIssue, found: unknown): string {
  if (found === null) return "Give the key a value, or remove it.";
  return issue.wrongType && issue.expected.startsWith("a text") && typeof found !== "object"
    ? "Put the value in quotes."
    : "Change the value; docs/reference/configuration.md describes the key.";
}
