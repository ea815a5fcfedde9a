import type { EvaluationResult } from "@aws-sdk/client-iam";

import type { AgentCalls } from "./agent-calls";

export type SimulatedDecision =
  | { readonly kind: "allowed" }
  | { readonly kind: "denied" }
  | {
      readonly kind: "undecided";
      /** A clause. */
      readonly why: string;
    };

/**
 * What IAM's answer for one action on one resource says of the role. A simulation has no value for
 * some condition keys, looks at no condition of an organization's policies, and never sees the policy
 * of a resource: where one of them decides, it decides nothing.
 *
 * @param roleArn of the role that was simulated
 */
export function simulatedDecision(
  result: EvaluationResult,
  { context, resource }: AgentCalls,
  roleArn: string,
): SimulatedDecision {
  // With a resource given, its own answer is in a list; the outer one sums up.
  const [own] = result.ResourceSpecificResults ?? [];
  const lacks = new Set(
    Object.entries(context).flatMap(([key, values]) =>
      values.length === 0 ? key.toLowerCase() : [],
    ),
  );
  const missing = [...(result.MissingContextValues ?? []), ...(own?.MissingContextValues ?? [])];
  const open = new Set(missing.filter((key) => !lacks.has(key.toLowerCase())));
  if (open.size > 0) {
    const keys = [...open].sort().join(", ");
    return undecided(`a condition on ${keys} decides, for which a simulation has no value`);
  }
  if (result.OrganizationsDecisionDetail?.AllowedByOrganizations === false) {
    return undecided("a policy of the organization denies it, unless its conditions do not hold");
  }
  const decision = own?.EvalResourceDecision ?? result.EvalDecision;
  if (decision === "allowed" || decision === "explicitDeny") return certain(decision);
  if (isOfOneAccount(resource, roleArn)) return certain(decision);
  const details = own?.EvalDecisionDetails ?? result.EvalDecisionDetails ?? {};
  const identity = Object.entries(details).find(([policy]) => isIdentityPolicy(policy));
  return identity === undefined
    ? undecided("a simulation does not tell a role's own policies from those of another account")
    : certain(identity[1]);
}

function certain(decision: string | undefined): SimulatedDecision {
  return { kind: decision === "allowed" ? "allowed" : "denied" };
}

function undecided(why: string): SimulatedDecision {
  return { kind: "undecided", why };
}

/** A resource whose ARN names no account counts as the role's own. */
function isOfOneAccount(resource: string, roleArn: string): boolean {
  const owner = resource.split(":")[4] ?? "";
  return owner === "" || owner === roleArn.split(":")[4];
}

function isIdentityPolicy(name: string): boolean {
  return /iam|identity/i.test(name) && !/resource/i.test(name);
}
