import { z } from "zod";

import { ranks } from "../findings/rank";
import { stackClasses } from "../run/stack-class";
import { findingSchema } from "./finding-schema";
import { action } from "./change-schema";
import { stackResultSchema } from "./stack-result-schema";

const count = z.int().nonnegative();

/**
 * The JSON report: the source of its published JSON Schema, and the list of what may be in a report
 * at all.
 */
export const reportSchema = z
  .object({
    schemaVersion: z
      .literal(1)
      .describe(
        "Raised when a field is removed or changes its meaning; new fields do not raise it.",
      ),
    command: z.enum(["plan", "apply", "drift"]),
    started: z.iso.datetime().describe("ISO 8601, UTC."),
    durationMs: z.number().nonnegative(),
    commit: z.string().optional().describe("Of the configuration, where it is a Git checkout."),
    versions: z.object({
      bastionless: z.string(),
      terraform: z.string().describe("`1.11.4`; with OpenTofu `tofu 1.12.6`."),
      providers: z.record(z.string(), z.string()).describe("By source address."),
    }),
    summary: z.object({
      stacks: count,
      classes: z.object(byKey(stackClasses)).describe("Stacks by class."),
      statuses: z.object(byKey(["planned", "applied", "failed", "skipped"])),
      actions: z
        .object(byKey(action.options))
        .describe("Resources by what is planned for them, or was done to them."),
      findings: z.object(byKey(ranks)).describe("Findings by rank."),
    }),
    findings: z
      .array(findingSchema)
      .describe("What is the same in many stacks is one finding; the riskiest first."),
    results: z.array(stackResultSchema).describe("One a stack, the hub first, then by name."),
    notes: z.array(z.string()).describe("What concerns no single stack."),
  })
  .describe(
    "A run of bastionless over many stacks. It holds nothing that Terraform calls sensitive.",
  );

/** What the report is made of, before what is not part of it is taken out. */
export type JsonReport = Immutable<z.input<typeof reportSchema>>;

type Immutable<Value> = unknown extends Value
  ? Value
  : { readonly [Key in keyof Value]: Immutable<Value[Key]> };

function byKey<const Key extends string>(keys: readonly Key[]): Record<Key, typeof count> {
  return Object.fromEntries(keys.map((key) => [key, count])) as Record<Key, typeof count>;
}
