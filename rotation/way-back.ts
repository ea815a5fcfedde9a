import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

import { desiredConfiguration } from "./desired-configuration";
import type { LaunchState } from "./group-state";
import type { GroupTurn } from "./group-turn";
import { pinnedVersion } from "./pinned-version";
import type { RotationApi } from "./rotation-api";

/** Whether AWS can take a group back from a refresh to its template's latest version. */
export type WayBack = {
  /** What the group has to launch from before the refresh, where that is not so already. */
  readonly first?: FirstLaunch;
} & ({ readonly open: true } | { readonly open: false; readonly because: string });

interface FirstLaunch {
  readonly version: string;
  readonly configuration: DesiredConfiguration;
}

/**
 * Finds the way back of a refresh. AWS goes back to what the group has, and only where that is a
 * version by its number whose image is an image; it refuses a refresh that asks for more. To a version
 * whose image is a parameter it takes no group: the group has to have it before.
 */
export async function wayBack({
  api,
  group: { settings },
  state,
  template,
}: Pick<GroupTurn, "api" | "group" | "state" | "template">): Promise<WayBack> {
  const latest = { templateId: template.id, version: String(template.latestVersion) };
  const newImage = await imageInTheWay(api, latest);
  if (newImage?.parameter === true) {
    const configuration = desiredConfiguration(settings, template);
    return { ...closed(newImage.because), first: { version: latest.version, configuration } };
  }
  const { launch } = state;
  if (launch === undefined) return closed("the group launches from a launch configuration");
  const pinned = pinnedVersion(state);
  const version = pinned ?? launch.version;
  if (version.startsWith("$")) {
    return closed(`the group follows ${version}, and no instance says which version that was`);
  }
  const before = { templateId: launch.templateId, version };
  if (before.templateId === latest.templateId && before.version === latest.version) {
    return closed("the group has that version already");
  }
  const image = newImage ?? (await imageInTheWay(api, before));
  if (image !== undefined) return closed(image.because);
  return {
    open: true,
    ...(pinned !== undefined && { first: pinTo(launch.configuration, pinned) }),
  };
}

function closed(because: string): WayBack {
  return { open: false, because };
}

async function imageInTheWay(
  api: RotationApi,
  { templateId, version }: Pick<LaunchState, "templateId" | "version">,
): Promise<{ readonly because: string; readonly parameter: boolean } | undefined> {
  const which = `version ${version} of ${templateId}`;
  try {
    const image = await api.image({ templateId, version });
    if (!image.startsWith("resolve:ssm:")) return undefined;
    return { because: `the image of ${which} is a parameter`, parameter: true };
  } catch (error) {
    const because = `${which} could not be read: ${(error as Error).message}`;
    return { because, parameter: false };
  }
}

function pinTo(
  { LaunchTemplate, MixedInstancesPolicy }: DesiredConfiguration,
  version: string,
): FirstLaunch {
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
