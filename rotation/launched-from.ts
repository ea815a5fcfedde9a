import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

import type { LaunchState } from "./group-state";

/** The launch template of a configuration; `undefined`: it has none. */
export function launchedFrom(
  configuration: DesiredConfiguration | undefined,
): Pick<LaunchState, "templateId" | "version"> | undefined {
  const source =
    configuration?.LaunchTemplate ??
    configuration?.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
  if (source?.LaunchTemplateId === undefined) return undefined;
  // Without a version, AWS takes the template's default one.
  return { templateId: source.LaunchTemplateId, version: source.Version ?? "$Default" };
}
