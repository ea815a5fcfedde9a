import { compileOrganization } from "../../model/compile-organization";
import type { Organization } from "../../model/organization";

const organization = `organizationId: o-exampleorg1
namePrefix: bastionless
hub: { accountId: "111122223333", regions: [us-east-1] }
terraform:
  deployRole: arn:aws:iam::{accountId}:role/terraform-deploy
  readOnlyRole: arn:aws:iam::{accountId}:role/terraform-read-only
  backend: { type: local }
okta: { orgName: example, tile: account, authenticationPolicy: managed }
documents:
  shell: { type: shell }
  ssh: { type: ssh, ports: [22] }
defaults:
  accessRoles:
    ec2-session: { description: Sessions, documents: [shell, ssh] }
`;

/** Accounts in one sharing cell; a page of shares holds no more. */
const cellSize = 200;

/**
 * An organization of a number of accounts, each with one region, one access role and one launch
 * template, read as files are.
 *
 * @param note text that the last account's launch template carries: another one changes that account
 */
export function generatedOrganization(accounts: number, note: string): Organization {
  const file = (path: string, text: string): { path: string; bytes: Uint8Array } => ({
    path: `config/${path}`,
    bytes: Buffer.from(text),
  });
  const compiled = compileOrganization([
    file("organization.yaml", organization),
    ...Array.from({ length: accounts }, (_, index) =>
      file(
        `accounts/account-${String(index).padStart(5, "0")}.yaml`,
        accountFile(index, index === accounts - 1 ? note : "generated"),
      ),
    ),
  ]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, undefined, 2));
  return compiled.organization;
}

function accountFile(index: number, note: string): string {
  return `id: "${String(200_000_000_000 + index)}"
regions: [us-east-1]
owners: [team@example.com]
sharingCell: ${Math.floor(index / cellSize) + 1}
launchTemplates:
  api:
    osFamily: amazon-linux-2023
    image: resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
    instanceType: t3.small
    instanceTags: { Note: ${note} }
`;
}
