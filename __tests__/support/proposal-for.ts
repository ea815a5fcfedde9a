import type { ConfigurationCheck } from "../../adoption/configuration-check";
import { proposeAdoption, type AdoptionProposal } from "../../adoption/propose-adoption";
import { openAccessOf } from "../../exposure/open-access-of";
import type { AccountInventory } from "../../inventory/account-inventory";
import type { RoleFacts } from "../../inventory/iam-inventory";
import { groupOf, known, launchDataOf, subnetOf } from "./inventory-of";
import { normalizedAccount } from "./normalized";

/** Of the launch data that `launchDataOf` gives. */
export const image = {
  imageId: "ami-0123456789abcdef0",
  name: "al2023-ami-2023.5.20240805.0-kernel-6.1-x86_64",
  description: "",
  architecture: "x86_64",
  platform: "linux",
  rootDeviceName: "/dev/xvda",
  metadataHopLimit: 1,
} as const;

/** What the group of `groupOf` launches from. */
export const template = {
  id: "lt-0123456789abcdef0",
  name: "Web_Prod",
  latestVersion: 3,
  defaultVersion: 1,
  tags: {},
  usedVersions: [{ version: 3, description: "", data: launchDataOf() }],
};

export const role: RoleFacts = {
  name: "web-app",
  arn: "arn:aws:iam::222233334444:role/web-app",
  path: "/",
  description: "Web servers",
  trustPolicy: '{"Version":"2012-10-17","Statement":[]}',
  maxSessionDuration: 3_600,
  tags: { Service: "web" },
};

export const iam = known({
  instanceProfiles: [
    {
      name: "web-app",
      arn: "arn:aws:iam::222233334444:instance-profile/web-app",
      roleName: "web-app",
    },
  ],
  roles: [role],
});

/** What is proposed for an account whose file says little, or what is given. */
export function proposalFor(
  inventory: AccountInventory,
  {
    account = {},
    adoptRoles = false,
    check = () => [],
  }: {
    readonly account?: Readonly<Record<string, unknown>>;
    readonly adoptRoles?: boolean;
    readonly check?: ConfigurationCheck;
  } = {},
): AdoptionProposal {
  const normalized = normalizedAccount({}, account);
  return proposeAdoption({
    account: normalized,
    inventory,
    ...openAccessOf(normalized, inventory),
    adoptRoles,
    check,
  });
}

/** An account with one group of web servers. */
export const web = {
  autoScalingGroups: known([groupOf()]),
  launchTemplates: known([template]),
  images: known([image]),
  network: known({ subnets: [subnetOf()], endpoints: [] }),
  iam,
};
