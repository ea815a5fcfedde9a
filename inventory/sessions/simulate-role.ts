import type { EvaluationResult } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../aws/aws-account";
import { collectPages } from "../collect-pages";
import type { ReadOptions } from "../read-options";
import type { RolePermissions } from "./account-session-facts";
import { agentCalls, type AgentCalls, type AgentResources } from "./agent-calls";
import { simulatedDecision, type SimulatedDecision } from "./simulated-decision";

/**
 * Whether a role may do what the agent does, as IAM simulates its own policies and those of the
 * organization; resource policies are not part of it. One call for each resource: IAM would try every
 * action on every resource.
 */
export async function simulateRole(
  account: AwsAccount,
  roleArn: string,
  resources: AgentResources,
  options: ReadOptions,
): Promise<RolePermissions> {
  const decisions = new Map<string, SimulatedDecision[]>();
  try {
    for (const calls of agentCalls(resources)) {
      const results = await simulate(account, roleArn, calls, options);
      for (const action of calls.actions) {
        const result = results.find(({ EvalActionName }) => EvalActionName === action);
        const decision =
          result === undefined ? unanswered : simulatedDecision(result, calls, roleArn);
        decisions.set(action, [...(decisions.get(action) ?? []), decision]);
      }
    }
  } catch (error) {
    if ((error as Error).name === "NoSuchEntityException") return { exists: false };
    throw error;
  }
  const all = [...decisions].map(([action, forms]) => ({ action, ...best(forms) })).sort(byAction);
  return {
    exists: true,
    denied: all.flatMap(({ action, kind }) => (kind === "denied" ? action : [])),
    undecided: all.flatMap((one) =>
      one.kind === "undecided" ? { action: one.action, why: one.why } : [],
    ),
  };
}

const unanswered: SimulatedDecision = { kind: "undecided", why: "the simulation gave no answer" };

/** Of one action on the forms of its resource. */
function best(forms: readonly SimulatedDecision[]): SimulatedDecision {
  const of = (kind: SimulatedDecision["kind"]): SimulatedDecision | undefined =>
    forms.find((form) => form.kind === kind);
  return of("allowed") ?? of("undecided") ?? { kind: "denied" };
}

function byAction(one: { readonly action: string }, other: { readonly action: string }): number {
  return one.action < other.action ? -1 : 1;
}

async function simulate(
  account: AwsAccount,
  roleArn: string,
  { actions, context, resource }: AgentCalls,
  { signal }: ReadOptions,
): Promise<readonly EvaluationResult[]> {
  const { paginateSimulatePrincipalPolicy } = await import("@aws-sdk/client-iam");
  return collectPages(
    paginateSimulatePrincipalPolicy(
      { client: await account.iam() },
      {
        PolicySourceArn: roleArn,
        ActionNames: [...actions],
        ResourceArns: [resource],
        ContextEntries: Object.entries(context)
          .filter(([, values]) => values.length > 0)
          .map(([ContextKeyName, values]) => ({
            ContextKeyName,
            ContextKeyType: listKeys.has(ContextKeyName) ? "stringList" : "string",
            ContextKeyValues: [...values],
          })),
      },
      { abortSignal: signal },
    ),
    (page) => page.EvaluationResults,
  );
}

/** Condition keys of several values. */
const listKeys = new Set(["kms:ResourceAliases"]);
