import type { z } from "zod";

import type { DataPath } from "../parse/data-path";

/** A zod issue without unions: a place, and what is expected there. */
export interface FlatIssue {
  readonly kind: "unknown-key" | "name" | "value";
  readonly path: DataPath;
  readonly expected: string;
  /** Whether the value has the wrong type, rather than the wrong content. */
  readonly wrongType: boolean;
}

/**
 * Takes unions apart. Where exactly one alternative has the right type, its issues are the ones
 * that help; otherwise all alternatives are named.
 */
export function flattenIssue(issue: z.core.$ZodIssue, prefix: DataPath = []): FlatIssue[] {
  const path = [...prefix, ...issue.path.map(asPart)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        kind: "unknown-key",
        path: [...path, key],
        expected: "",
        wrongType: false,
      }));
    case "invalid_key": {
      const expected = unique(issue.issues.map(({ message }) => message)).join("; ");
      return [{ kind: "name", path, expected, wrongType: false }];
    }
    case "invalid_union":
      return flattenUnion(issue, path);
    default: {
      const wrongType = issue.code === "invalid_type";
      return [{ kind: "value", path, expected: issue.message, wrongType }];
    }
  }
}

function flattenUnion(issue: z.core.$ZodIssueInvalidUnion, path: DataPath): FlatIssue[] {
  if (issue.errors.length === 0) {
    return [{ kind: "value", path, expected: issue.message, wrongType: false }];
  }
  const fitting = issue.errors.filter((issues) => !issues.some(isOtherKind));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) {
    return only.flatMap((inner) => flattenIssue(inner, path));
  }
  const inner = issue.errors.flat().filter(({ path: place }) => place.length === 0);
  const expected = unique(inner.map(({ message }) => message)).join(", or ");
  const wrongType = inner.every(({ code }) => code === "invalid_type");
  return [{ kind: "value", path, expected, wrongType }];
}

/** Whether an alternative means another kind of value, or other values altogether. */
function isOtherKind({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

function asPart(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
