import type { SchemaOutline } from "../../model/schema/schema-outline";
import { typeText } from "./type-text";

/** Returns the tables of a schema as lines of Markdown: one for each map, the outermost first. */
export function referenceTables(schema: SchemaOutline, path = ""): string[] {
  const own = schema.properties === undefined ? [] : table(schema, path);
  return [...own, ...innerMaps(schema, path).flatMap(([inner, at]) => referenceTables(inner, at))];
}

function table(schema: SchemaOutline, path: string): string[] {
  const { properties = {}, required = [] } = schema;
  const title = properties["type"]?.const;
  const variant = typeof title === "string" ? `, type \`${title}\`` : "";
  return [
    ...(path === "" ? [] : [`### \`${path}\`${variant}`, ""]),
    "| key | type | default | meaning |",
    "|---|---|---|---|",
    ...Object.entries(properties).map(
      ([key, property]) =>
        `| \`${key}\` | ${cell(typeText(property))} | ${cell(
          defaultText(property, required.includes(key)),
        )} | ${cell(property.description ?? "")} |`,
    ),
    "",
  ];
}

/** The maps directly inside a schema, each with its path. */
function innerMaps(schema: SchemaOutline, path: string): [SchemaOutline, string][] {
  const alternatives = schema.anyOf ?? schema.oneOf ?? [];
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  return [
    ...Object.entries(schema.properties ?? {}).map(([key, inner]): [SchemaOutline, string] => [
      inner,
      at(key),
    ]),
    ...(schema.additionalProperties
      ? [[schema.additionalProperties, at("<name>")] as [SchemaOutline, string]]
      : []),
    ...(schema.items === undefined ? [] : [[schema.items, `${path}[]`] as [SchemaOutline, string]]),
    ...alternatives.map((inner): [SchemaOutline, string] => [inner, path]),
  ];
}

function defaultText(schema: SchemaOutline, required: boolean): string {
  if (required) return "required";
  if (schema.default === undefined) return "none";
  const text = JSON.stringify(schema.default);
  if (text === "{}" && schema.properties !== undefined) return "the defaults of its keys";
  if (text === '""') return "empty";
  return `\`${typeof schema.default === "string" ? schema.default : text}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
