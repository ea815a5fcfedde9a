import type { PlannedChange } from "../plans/planned-change";
import type { Refusal } from "../stack-context";
import type { PlannedStack } from "../stack-result";
import { quotedForShell } from "./quoted-for-shell";

export interface DestroyLimits {
  /** What may be destroyed although it is guarded: `ADDRESS` in any stack, or `STACK:ADDRESS`. */
  readonly allowed: readonly string[];
  /** Most resources that one stack may destroy or replace, those in `allowed` not counted. */
  readonly maximum: number;
  /** Whether the account's file says `lifecycle: retired`. */
  readonly retired: boolean;
}

/**
 * Why an apply of a plan is refused for what it would destroy; empty when it is not. To replace a
 * resource destroys it, too.
 *
 * What an interrupted apply began to create is replaced by the next one, and counts for nothing.
 *
 * A retired account may destroy everything of its own, however much that is: the line
 * `lifecycle: retired` was reviewed, and says just that. What all accounts share stays guarded even
 * then: log buckets, and the keys of their recordings; and what a team's work runs on or was there
 * before this project: instances, their groups, adopted roles. A region that is retired in an account that
 * goes on needs the flags: there, a slip of the pen looks the same.
 */
export function destroyRefusals(
  { name, changes }: Pick<PlannedStack, "name" | "changes">,
  { allowed, maximum, retired }: DestroyLimits,
): readonly Refusal[] {
  const destroyed = changes.filter(
    (change) =>
      (change.action === "delete" || change.action === "replace") &&
      change.reason !== "replace_because_tainted" &&
      !allowed.includes(change.address) &&
      !allowed.includes(`${name}:${change.address}`),
  );
  const guarded = destroyed.filter(
    (change) => change.guard !== undefined && (!retired || outlivesAccount(change)),
  );
  const tooMany = !retired && destroyed.length > maximum;
  return [
    ...guarded.map((change) => guardedRefusal(name, change)),
    ...(tooMany ? [tooManyRefusal(name, destroyed.length, maximum)] : []),
  ];
}

function outlivesAccount({ type, address }: PlannedChange): boolean {
  switch (type) {
    case "aws_autoscaling_group":
    case "aws_instance":
    case "aws_s3_bucket":
      return true;
    case "aws_iam_role":
      return address.includes("existing-role-");
    case "aws_kms_key":
      return address.includes("session-key");
    default:
      return false;
  }
}

function guardedRefusal(name: string, { address, action, guard = "" }: PlannedChange): Refusal {
  const verb = action === "replace" ? "replace" : "destroy";
  return {
    summary: `DESTROY_GUARDED: The plan of ${name} would ${verb} ${address}, which is guarded: ${guard}.`,
    nextStep: `If that is what you want, add: --allow-destroy ${quotedForShell(`${name}:${address}`)}`,
  };
}

function tooManyRefusal(name: string, count: number, maximum: number): Refusal {
  return {
    summary:
      `DESTROYS_TOO_MANY: The plan of ${name} would destroy or replace ${count} resources; at most ` +
      `${maximum} are allowed at a time.`,
    nextStep: `Read the plan. If that is what you want, add: --max-destroys ${count}`,
  };
}
