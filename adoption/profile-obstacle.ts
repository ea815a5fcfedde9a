import type { IamInventory } from "../inventory/iam-inventory";
import type { Readable } from "../inventory/readable";

/** Why the role of an instance profile could get no policy for sessions; `undefined`: it could. */
export function profileObstacle(
  iam: Readable<IamInventory>,
  profileName: string | undefined,
): string | undefined {
  if (profileName === undefined) return undefined;
  if (!iam.known) return `its instance profile ${profileName} could not be read`;
  const profile = iam.value.instanceProfiles.find(({ name }) => name === profileName);
  if (profile === undefined) return `its instance profile ${profileName} was not found`;
  return profile.roleName === undefined
    ? `its instance profile ${profileName} holds no role`
    : undefined;
}
