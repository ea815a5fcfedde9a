import { classifyPlan, type PlanFindings } from "../../../fleet/plans/classify-plan";
import type { PlanGuard } from "../../../fleet/plans/plan-guard";
import { readPlanJson } from "../../../fleet/plans/read-plan-json";
import type { KnownDriftEntry } from "../../../model/known-drift/known-drift-entry";

type Values = Readonly<Record<string, unknown>>;

export interface Resource {
  /** @default `aws_iam_role.admin` */
  readonly address?: string;
  /** @default ["update"] */
  readonly actions?: readonly string[];
  readonly before?: Values | null;
  readonly after?: Values | null;
  readonly unknown?: unknown;
  readonly sensitive?: { readonly before?: unknown; readonly after?: unknown };
  readonly replacePaths?: readonly unknown[];
  readonly importing?: unknown;
  /** Further fields beside `change`. */
  readonly more?: Values;
}

export interface Plan {
  readonly changes?: readonly Resource[];
  readonly drift?: readonly Resource[];
  /** Further fields of the plan. */
  readonly more?: Values;
  readonly knownDrift?: readonly KnownDriftEntry[];
  readonly guard?: PlanGuard;
}

/** Classifies a plan that is made up of a few resources. */
export function classified({ knownDrift = [], guard, ...plan }: Plan): PlanFindings {
  return classifyPlan(readPlanJson(planOf(plan)), {
    knownDrift,
    ...(guard !== undefined && { guard }),
  });
}

/** What `terraform show -json` prints of such a plan. */
export function planOf({ changes = [], drift = [], more = {} }: Plan): Values {
  return {
    format_version: "1.2",
    resource_changes: changes.map(resourceChange),
    resource_drift: drift.map(resourceChange),
    ...more,
  };
}

function resourceChange({ address = "aws_iam_role.admin", ...resource }: Resource): Values {
  return {
    address,
    mode: "managed",
    type: address.split(".")[0],
    ...resource.more,
    change: {
      actions: resource.actions ?? ["update"],
      before: resource.before ?? null,
      after: resource.after ?? null,
      after_unknown: resource.unknown ?? {},
      before_sensitive: resource.sensitive?.before ?? {},
      after_sensitive: resource.sensitive?.after ?? {},
      ...(resource.replacePaths !== undefined && { replace_paths: resource.replacePaths }),
      ...(resource.importing !== undefined && { importing: resource.importing }),
    },
  };
}
