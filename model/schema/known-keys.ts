import type { DataPath } from "../parse/data-path";
import type { SchemaOutline } from "./schema-outline";

/**
 * Keys that a schema knows for the map at a path. Of alternatives that `type` tells apart, the keys
 * of the one that is meant; of others, the keys of each.
 *
 * @param value what stands where the schema applies
 */
export function knownKeys(schema: SchemaOutline, path: DataPath, value: unknown): string[] {
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).filter((alternative) =>
    mayMean(alternative, value),
  );
  const deeper = alternatives.flatMap((alternative) => knownKeys(alternative, path, value));
  const [part, ...rest] = path;
  if (part === undefined) {
    return [...new Set([...Object.keys(schema.properties ?? {}), ...deeper])];
  }
  const inner = typeof part === "number" ? schema.items : property(schema, part);
  const innerValue = (value as Readonly<Record<string | number, unknown>>)[part];
  return inner === undefined ? deeper : [...knownKeys(inner, rest, innerValue), ...deeper];
}

function property(schema: SchemaOutline, key: string): SchemaOutline | undefined {
  const { properties = {}, additionalProperties } = schema;
  return Object.hasOwn(properties, key) ? properties[key] : closed(additionalProperties);
}

function closed(schema: SchemaOutline | false | undefined): SchemaOutline | undefined {
  return schema === false ? undefined : schema;
}

function mayMean({ properties }: SchemaOutline, value: unknown): boolean {
  const meant = properties?.["type"]?.const;
  return meant === undefined || meant === (value as { readonly type?: unknown } | null)?.type;
}
