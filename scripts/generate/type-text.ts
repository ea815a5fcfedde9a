import type { SchemaOutline } from "../../model/schema/schema-outline";

/** Names the type of a value in the words of the reference page. */
export function typeText(schema: SchemaOutline): string {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map(typeText))].join(" or ");
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  switch (schema.type) {
    case "string":
      return "text";
    case "boolean":
      return "`true`, `false`";
    case "integer":
      return `whole number, ${schema.minimum ?? ""} to ${schema.maximum ?? ""}`;
    case "array":
      return `list of ${plural(typeText(schema.items ?? {}))}`;
    default:
      return schema.additionalProperties
        ? `map of ${plural(typeText(schema.additionalProperties))}`
        : "map";
  }
}

function plural(type: string): string {
  const known: Readonly<Record<string, string>> = {
    text: "texts",
    map: "maps",
    "text or map": "texts or maps",
  };
  return known[type] ?? type;
}
