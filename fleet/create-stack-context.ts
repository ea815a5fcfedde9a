import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { KnownDriftEntry } from "../model/known-drift/known-drift-entry";
import type { Organization, StackSettings } from "../model/organization";
import type { FleetProviders } from "./fleet-providers";
import { destroyRefusals } from "./guards/destroy-refusals";
import { guardedResource } from "./guards/guarded-resource";
import { swapRefusals } from "./guards/swap-refusals";
import { OktaBudget } from "./okta-budget/okta-budget";
import { oktaLimits } from "./okta-budget/okta-limits";
import { stackPrice } from "./okta-budget/stack-price";
import { classifyPlan } from "./plans/classify-plan";
import { currentKnownDrift } from "./plans/current-known-drift";
import { readPlanJson } from "./plans/read-plan-json";
import { retryDelay } from "./scheduling/retry-delay";
import type { StackContext } from "./stack-context";
import type { TerraformProps } from "./terraform/terraform";
import { today } from "./today";

export interface StackContextProps {
  /** Every stack of the configuration, selected or not. */
  readonly organization: Pick<Organization, "hub" | "accounts">;
  readonly providers: FleetProviders;
  readonly terraform: Omit<TerraformProps, "folder" | "onOutput">;
  /** Milliseconds that one stack may take. @default 30 minutes */
  readonly timeout?: number;
  /** Share of Okta's rate limits that the run may use, above 0 and up to 1. @default 0.5 */
  readonly oktaShare?: number;
  /** Drift that people accept for a while. @default - none */
  readonly knownDrift?: readonly KnownDriftEntry[];
  /** What may be destroyed although it is guarded: `ADDRESS` or `STACK:ADDRESS`. @default - nothing */
  readonly allowDestroy?: readonly string[];
  /** Most resources that one stack may destroy or replace. @default 10 */
  readonly maxDestroys?: number;
}

/** Puts together what the runs of all stacks of a fleet share. */
export function createStackContext(props: StackContextProps): StackContext {
  const { organization, providers, terraform, knownDrift = [], allowDestroy = [] } = props;
  const { timeout = 30 * 60_000, oktaShare = 0.5, maxDestroys = 10 } = props;
  const budget = new OktaBudget({ limits: oktaLimits(oktaShare) });
  const settings = new Map<string, StackSettings>(
    [organization.hub, ...organization.accounts].map((stack) => [stack.name, stack]),
  );
  return {
    providers,
    terraform,
    timeout,
    admit: ({ folder }, command, signal) => {
      const graph: unknown = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
      return budget.take(stackPrice(graph, command), signal);
    },
    classify: ({ name }, planJson) =>
      classifyPlan(readPlanJson(planJson), {
        knownDrift: currentKnownDrift(knownDrift, name, today()),
        guard: guardedResource,
      }),
    planRefusals: (planned) => swapRefusals(planned, [...settings.keys()]),
    applyRefusals: (planned) =>
      destroyRefusals(planned, {
        allowed: allowDestroy,
        maximum: maxDestroys,
        retired: settings.get(planned.name)?.lifecycle === "retired",
      }),
    retryDelay,
  };
}
