import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

import type { GroupState, LaunchState, TemplateState } from "./group-state";
import { pinnedVersion } from "./pinned-version";
import type { RotationApi } from "./rotation-api";

/** Whether AWS can take a group back from a refresh to its template's latest version. */
export type WayBack =
  /** With what the group has to launch from before the refresh, where that is not so already. */
  { readonly open: true; readonly pin?: Pin } | { readonly open: false; readonly because: string };

interface Pin {
  readonly version: string;
  readonly configuration: DesiredConfiguration;
}

/**
 * Finds the way back of a refresh. AWS goes back to what the group has, and only where that is a
 * version by its number whose image is an image; it refuses a refresh that asks for more.
 */
export async function wayBack(
  api: RotationApi,
  group: GroupState,
  { id, latestVersion }: TemplateState,
): Promise<WayBack> {
  const { launch } = group;
  if (launch === undefined) return closed("the group launches from a launch configuration");
  const pinned = pinnedVersion(group);
  const version = pinned ?? launch.version;
  if (version.startsWith("$")) {
    return closed(`the group follows ${version}, and no instance says which version that was`);
  }
  const latest = { templateId: id, version: String(latestVersion) };
  const before = { templateId: launch.templateId, version };
  if (before.templateId === latest.templateId && before.version === latest.version) {
    return closed("the group has that version already");
  }
  for (const one of [before, latest]) {
    const because = await imageInTheWay(api, one);
    if (because !== undefined) return closed(because);
  }
  return {
    open: true,
    ...(pinned !== undefined && { pin: pinTo(launch.configuration, pinned) }),
  };
}

function closed(because: string): WayBack {
  return { open: false, because };
}

async function imageInTheWay(
  api: RotationApi,
  { templateId, version }: Pick<LaunchState, "templateId" | "version">,
): Promise<string | undefined> {
  try {
    const image = await api.image({ templateId, version });
    if (!image.startsWith("resolve:ssm:")) return undefined;
    return `the image of version ${version} of ${templateId} is a parameter`;
  } catch (error) {
    return `version ${version} of ${templateId} could not be read: ${(error as Error).message}`;
  }
}

function pinTo(
  { LaunchTemplate, MixedInstancesPolicy }: DesiredConfiguration,
  version: string,
): Pin {
  if (MixedInstancesPolicy === undefined) {
    return { version, configuration: { LaunchTemplate: { ...LaunchTemplate, Version: version } } };
  }
  const { LaunchTemplate: launch } = MixedInstancesPolicy;
  const LaunchTemplateSpecification = {
    ...launch?.LaunchTemplateSpecification,
    Version: version,
  };
  return {
    version,
    configuration: {
      MixedInstancesPolicy: {
        ...MixedInstancesPolicy,
        LaunchTemplate: { ...launch, LaunchTemplateSpecification },
      },
    },
  };
}
