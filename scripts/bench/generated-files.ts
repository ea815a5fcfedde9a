import type { ConfigFile } from "../../model/config-file";

/** A fleet to try things on: many accounts that look alike. */
export interface GeneratedFleet {
  readonly accounts: number;
  /** Regions of every account and of the hub, 1 to 6. @default 1 */
  readonly regions?: number;
  /** Access roles of every account. @default 1 */
  readonly roles?: number;
  /** As in `organization.yaml`. @default "account" */
  readonly tile?: "account" | "shared" | "existing";
  /** What the last account's launch template says: another text changes that account only. */
  readonly note?: string;
}

/** Accounts in one sharing cell; a page of shares holds no more. */
const cellSize = 200;

const regionNames = [
  "us-east-1",
  "us-west-2",
  "eu-west-1",
  "eu-central-1",
  "ap-southeast-2",
  "ap-northeast-1",
];

/** Name of the account with an index: the order of the names is that of the indexes. */
export function generatedAccountName(index: number): string {
  return `account-${String(index).padStart(5, "0")}`;
}

/**
 * The configuration of a generated fleet: `config/organization.yaml` and one file an account. Each
 * account has a launch template.
 */
export function generatedFiles(fleet: GeneratedFleet): readonly ConfigFile[] {
  return [
    file("organization.yaml", organizationFile(fleet)),
    ...Array.from({ length: fleet.accounts }, (_, index) =>
      file(`accounts/${generatedAccountName(index)}.yaml`, accountFile(index, fleet)),
    ),
  ];
}

function file(path: string, text: string): ConfigFile {
  return { path: `config/${path}`, bytes: Buffer.from(text) };
}

function organizationFile(fleet: GeneratedFleet): string {
  const { roles = 1, tile = "account" } = fleet;
  const okta =
    tile === "existing"
      ? "tile: existing, existingTile: { samlProviderName: okta }"
      : `tile: ${tile}, authenticationPolicy: managed`;
  const accessRoles = Array.from(
    { length: roles },
    (_, index) => `    ${roleName(index)}: { description: Sessions, documents: [shell, ssh] }\n`,
  );
  return `organizationId: o-exampleorg1
namePrefix: bastionless
hub: { accountId: "111122223333", regions: [${regions(fleet).join(", ")}] }
terraform:
  deployRole: arn:aws:iam::{accountId}:role/terraform-deploy
  readOnlyRole: arn:aws:iam::{accountId}:role/terraform-read-only
  backend: { type: local }
okta: { orgName: example, ${okta} }
documents:
  shell: { type: shell }
  ssh: { type: ssh, ports: [22] }
defaults:
  accessRoles:
${accessRoles.join("")}`;
}

function accountFile(index: number, fleet: GeneratedFleet): string {
  const isLast = index === fleet.accounts - 1;
  const [home = ""] = regionNames;
  return `id: "${String(200_000_000_000 + index)}"
regions: [${regions(fleet).join(", ")}]
owners: [team@example.com]
sharingCell: ${Math.floor(index / cellSize) + 1}
launchTemplates:
  api:
    region: ${home}
    osFamily: amazon-linux-2023
    image: resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
    instanceType: t3.small
    instanceTags: { Note: ${JSON.stringify(isLast ? (fleet.note ?? "generated") : "generated")} }
`;
}

function roleName(index: number): string {
  return index === 0 ? "ec2-session" : `ec2-session-${index + 1}`;
}

function regions({ regions: count = 1 }: GeneratedFleet): readonly string[] {
  if (!Number.isInteger(count) || count < 1 || count > regionNames.length) {
    throw new RangeError(`${count} regions; expected 1 to ${regionNames.length}.`);
  }
  return regionNames.slice(0, count);
}
