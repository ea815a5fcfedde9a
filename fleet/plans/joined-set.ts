import { formatAttributePath, type AttributePath } from "./attribute-path";

/** Attributes that hold a set as one text, its items joined by commas in the order of the API. */
const joinedSets: ReadonlySet<string> = new Set(["aws_ssm_document permissions.account_ids"]);

/**
 * The items of an attribute that holds a set as one text; `undefined` for any other attribute or
 * value. Nothing is the empty set.
 */
export function joinedSet(
  type: string,
  path: AttributePath,
  value: unknown,
): ReadonlySet<string> | undefined {
  if (!joinedSets.has(`${type} ${formatAttributePath(path)}`)) return undefined;
  if (value === undefined || value === null) return new Set();
  if (typeof value !== "string") return undefined;
  return new Set(value.split(",").filter((item) => item !== ""));
}
