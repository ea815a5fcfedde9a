import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const savedPlan = z.strictObject({
  /** Whether an apply of it would do anything; without, no plan file is kept. */
  changed: z.boolean(),
  /** Of the plan file. */
  plan: sha256.optional(),
  /** Of the synthesized `cdk.tf.json`. */
  configuration: sha256,
});

/** `manifest.json` of a folder of saved plans: what has to hold when they are applied. */
export const savedPlansManifest = z.strictObject({
  schemaVersion: z.literal(1),
  /** Recorded, not compared: a merge changes it. */
  commit: z.string().optional(),
  /** ISO 8601, UTC. */
  created: z.iso.datetime(),
  /** `1.11.4`, or `tofu 1.12.6`: a plan file is for what wrote it, in that version. */
  terraform: z.string(),
  /** Of the dependency lock file. */
  lockFile: sha256,
  /** By name. */
  stacks: z.record(z.string(), savedPlan),
  /** Names of the stacks that were to be planned and were not: they failed or were skipped. */
  notPlanned: z.array(z.string()),
});

export type SavedPlansManifest = z.output<typeof savedPlansManifest>;
