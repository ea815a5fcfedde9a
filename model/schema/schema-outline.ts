import { z } from "zod";

/** One level of a JSON Schema, as far as messages and the reference page read it. */
export interface SchemaOutline {
  readonly $schema?: string;
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string | number | boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaOutline>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaOutline | false;
  readonly propertyNames?: SchemaOutline;
  readonly items?: SchemaOutline;
  readonly anyOf?: readonly SchemaOutline[];
  readonly oneOf?: readonly SchemaOutline[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * Returns a schema, seen from the side of what a file may hold, as JSON Schema: draft 7, which is
 * what editors understand best.
 */
export function schemaOutline(schema: z.ZodType): SchemaOutline {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as SchemaOutline;
}
