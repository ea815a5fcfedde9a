import { z } from "zod";

const actions = z.union([
  z.tuple([z.enum(["no-op", "create", "read", "update", "delete", "forget"])]),
  z.tuple([z.literal("delete"), z.literal("create")]),
  z.tuple([z.literal("create"), z.enum(["delete", "forget"])]),
]);

/** Keys and list indexes from the root of a resource. */
const path = z.array(z.union([z.string(), z.number()]));

/** Both sides of a value; unknown ones are absent in `after` and true in `after_unknown`. */
const sides = {
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  after_unknown: z.unknown().optional(),
  before_sensitive: z.unknown().optional(),
  after_sensitive: z.unknown().optional(),
};

const resourceChange = z.object({
  address: z.string(),
  previous_address: z.string().optional(),
  type: z.string(),
  /** Key of an object that was replaced and could not be destroyed yet. */
  deposed: z.string().optional(),
  action_reason: z.string().optional(),
  change: z.object({
    ...sides,
    actions,
    replace_paths: z.array(path).optional(),
    importing: z.object({ id: z.string().optional() }).nullish(),
  }),
});

const outputChange = z.object({ ...sides, actions });

/**
 * What this project reads of `terraform show -json PLAN`, or OpenTofu's, in format 1.x. Fields that
 * it does not know are ignored. Variables and `prior_state` hold secrets in clear: they are left out
 * here, so that nothing behind this schema can show them.
 */
export const planJson = z.object({
  /** Whether planning failed on the way. */
  errored: z.boolean().default(false),
  /** Whether the plan covers everything; absent before Terraform 1.8. */
  complete: z.boolean().default(true),
  resource_changes: z.array(resourceChange).default([]),
  resource_drift: z.array(resourceChange).default([]),
  output_changes: z.record(z.string(), outputChange).default({}),
  deferred_changes: z.array(z.unknown()).default([]),
});

export type PlanJson = z.output<typeof planJson>;
export type ResourceChangeJson = PlanJson["resource_changes"][number];
