import type { z } from "zod";

import { schemaOutline } from "../../model/schema/schema-outline";
import type { GeneratedFile } from "./generated-file";

/** A JSON Schema for editors. */
export function jsonSchema(path: string, title: string, schema: z.ZodType): GeneratedFile {
  return { path, content: JSON.stringify({ title, ...schemaOutline(schema) }) };
}
