import { runSimulation, runUnsafeSimulation, type Simulation } from "@cloud-copilot/iam-simulate";

import type { PolicyDocument } from "../../modules/policy-document";

export interface SimulatedRequest {
  /** ARN of whoever asks. */
  readonly principal: string;
  readonly action: string;
  /** ARN of one resource, or `*` for an action that knows none. */
  readonly resource: string;
  /** @default - the account in the ARN, or the principal's for `*` */
  readonly resourceAccountId?: string;
  /** Context keys that AWS would send along. */
  readonly context?: Readonly<Record<string, string | string[]>>;
  readonly identityPolicies: readonly PolicyDocument[];
  readonly resourcePolicy?: PolicyDocument;
  readonly permissionsBoundary?: PolicyDocument;
}

/**
 * AWS's published tables give this action no resource type, while AWS's own sample policies limit it
 * to session ARNs.
 */
const actionsAheadOfTheTables = new Set(["ssmmessages:OpenDataChannel"]);

/** The tables hold these keys with a placeholder, which the simulator does not fill in. */
const placeholderKey = "kms:EncryptionContext:";

/**
 * Whether IAM would allow one request on one resource.
 *
 * @throws when the request cannot be simulated, or when a context key does not belong to it: a test
 * with a misspelt key would otherwise be denied for the wrong reason.
 */
export async function simulate(request: SimulatedRequest): Promise<"Allowed" | "Denied"> {
  const simulation = toSimulation(request);
  if (isBeyondTheTables(request)) {
    return runUnsafeSimulation(withNamedResourcePolicy(simulation), {}) === "Allowed"
      ? "Allowed"
      : "Denied";
  }

  const outcome = await runSimulation(simulation, {});
  if (outcome.resultType === "error") {
    throw new Error(`${request.action} on ${request.resource}: ${JSON.stringify(outcome.errors)}`);
  }
  const results = outcome.resultType === "single" ? [outcome.result] : outcome.results;
  const ignored = results.flatMap(({ ignoredContextKeys }) => ignoredContextKeys ?? []);
  if (ignored.length > 0) {
    throw new Error(`${request.action} has no context key ${ignored.join(", ")}`);
  }
  return outcome.overallResult === "Allowed" ? "Allowed" : "Denied";
}

function isBeyondTheTables({ action, context = {} }: SimulatedRequest): boolean {
  return (
    actionsAheadOfTheTables.has(action) ||
    Object.keys(context).some((key) => key.startsWith(placeholderKey))
  );
}

/** Without the tables, the simulator wants resource policies in the form in which it keeps them. */
function withNamedResourcePolicy(simulation: Simulation): Simulation {
  if (simulation.resourcePolicy === undefined) return simulation;
  const policyDocument: unknown = simulation.resourcePolicy;
  const metadata = { name: "resource-policy" };
  return {
    ...simulation,
    resourcePolicy: { __validated: true, policyDocument, metadata, errors: [] },
  };
}

function toSimulation(request: SimulatedRequest): Simulation {
  const resourceAccountId = request.resourceAccountId ?? accountOf(request.resource);
  const { resourcePolicy, permissionsBoundary } = request;
  return {
    request: {
      principal: request.principal,
      action: request.action,
      resource: {
        resource: request.resource,
        accountId: resourceAccountId === "" ? accountOf(request.principal) : resourceAccountId,
      },
      contextVariables: { ...request.context },
    },
    identityPolicies: request.identityPolicies.map((policy, index) => ({
      name: `policy-${index}`,
      policy,
    })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(resourcePolicy !== undefined && { resourcePolicy }),
    ...(permissionsBoundary !== undefined && {
      permissionBoundaryPolicies: [{ name: "boundary", policy: permissionsBoundary }],
    }),
  };
}

function accountOf(arn: string): string {
  return arn.split(":")[4] ?? "";
}
