import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

const resolver = new DefaultTokenResolver(new StringConcat());

/**
 * Resolves CDKTF's tokens in a value, as `Tokenization.resolve` does.
 *
 * Nearly all of a graph is plain text. What cannot hold a token is copied, everything else is left to
 * CDKTF, whose own walk makes a resolution context for every single value.
 */
export function resolveTokens(value: unknown, scope: IConstruct): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.some(isToken)) return resolveAsCdktf(items, scope);
    return items.map((item) => resolveTokens(item, scope)).filter((item) => item !== undefined);
  }
  if (!isRecord(value)) return isToken(value) ? resolveAsCdktf(value, scope) : value;

  const keys = Object.keys(value);
  if (keys.some(isToken)) return resolveAsCdktf(value, scope);
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const resolved = resolveTokens(value[key], scope);
    if (resolved !== undefined) result[key] = resolved;
  }
  return result;
}

function resolveAsCdktf(value: unknown, scope: IConstruct): unknown {
  return Tokenization.resolve(value, { scope, resolver, preparing: false });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    value !== null &&
    typeof value === "object" &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !Tokenization.isResolvable(value)
  );
}

/** Whether a value other than an array or a record is, or may hold, a token. */
function isToken(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      // Number tokens stand in texts as huge negative numbers, such as -1.8881545897087626e+289.
      return value.includes("TfToken[") || value.includes("e+");
    case "number":
      return value < 0;
    case "object":
      return value !== null && !Array.isArray(value) && !isRecord(value);
    default:
      return typeof value === "function";
  }
}
