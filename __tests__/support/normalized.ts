import { normalizeOrganization } from "../../model/normalize/normalize-organization";
import type { Account, Organization } from "../../model/organization";
import { accountSchema } from "../../model/schema/account-schema";
import { organizationSchema } from "../../model/schema/organization-schema";

type Config = Readonly<Record<string, unknown>>;

const organizationFile = {
  organizationId: "o-exampleorg1",
  hub: { accountId: "111122223333", regions: ["us-east-1"] },
  terraform: {
    deployRole: "arn:{partition}:iam::{accountId}:role/deploy",
    readOnlyRole: "arn:{partition}:iam::{accountId}:role/read-only",
    backend: { type: "local" },
  },
  okta: { orgName: "example", authenticationPolicy: "managed" },
  documents: { shell: { type: "shell" } },
};

/** A small organization, changed, normalized without rules; accounts by name, of three lines each. */
export function normalized(
  organization: Config,
  accounts: Readonly<Record<string, Config>>,
): Organization {
  return normalizeOrganization(
    organizationSchema.parse({ ...organizationFile, ...organization }),
    Object.entries(accounts).map(([name, account]) => ({
      name,
      config: accountSchema.parse({ id: "222233334444", regions: ["us-east-1"], ...account }),
    })),
  );
}

/** The one account of such an organization. */
export function normalizedAccount(organization: Config, account: Config): Account {
  const [only] = normalized(organization, { only: account }).accounts;
  if (only === undefined) throw new Error("there is no account");
  return only;
}
