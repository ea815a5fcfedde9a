import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { InstanceProfileFacts } from "../../inventory/iam/read-instance-profiles";
import type { Readable } from "../../inventory/readable";
import type { RegionCase } from "../doctor-facts";

/** The roles that an instance may work with. */
export interface InstanceRoles {
  /** Of its instance profile; absent: it has no profile, or an empty one. */
  readonly own: Readable<InstanceProfileFacts["role"]>;
  /** ARN of the role of Default Host Management, which the agent falls back to; empty: it is off. */
  readonly fallback: Readable<string>;
}

export function instanceRoles(
  {
    account,
    instanceProfiles,
    inventory: { defaultHostManagementRole: role },
  }: {
    readonly account: Pick<RegionCase["account"], "accountId" | "partition">;
    readonly instanceProfiles: RegionCase["instanceProfiles"];
    readonly inventory: Pick<RegionCase["inventory"], "defaultHostManagementRole">;
  },
  { instanceProfileArn }: Pick<InstanceFacts, "instanceProfileArn">,
): InstanceRoles {
  return {
    own: ownRole(instanceProfileArn, instanceProfiles),
    fallback:
      role.known && role.value !== ""
        ? {
            known: true,
            value: `arn:${account.partition}:iam::${account.accountId}:role/${role.value}`,
          }
        : role,
  };
}

function ownRole(
  profileArn: string | undefined,
  profiles: RegionCase["instanceProfiles"],
): InstanceRoles["own"] {
  if (profileArn === undefined) return { known: true, value: undefined };
  if (!profiles.known) return profiles;
  return { known: true, value: profiles.value.find(({ arn }) => arn === profileArn)?.role };
}
