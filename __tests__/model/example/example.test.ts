import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { parse } from "yaml";

import { normalizeOrganization } from "../../../model/normalize/normalize-organization";
import { accountSchema } from "../../../model/schema/account-schema";
import { organizationSchema } from "../../../model/schema/organization-schema";
import { expectedAccounts } from "./expected-accounts";
import { expectedHub } from "./expected-hub";

const config = join(__dirname, "../../../config");

describe("normalizeOrganization of the example that ships", () => {
  const organization = organizationSchema.parse(
    parse(readFileSync(join(config, "organization.yaml"), "utf8")),
  );
  const accounts = readdirSync(join(config, "accounts")).map((file) => ({
    name: basename(file, ".yaml"),
    config: accountSchema.parse(parse(readFileSync(join(config, "accounts", file), "utf8"))),
  }));
  const normalized = normalizeOrganization(organization, accounts);

  it("is the hub, whole", () => {
    expect(normalized.hub).toEqual(expectedHub);
  });

  it("is the accounts, whole, in the order of their names", () => {
    expect(normalized.accounts).toEqual(expectedAccounts);
  });

  it("does not depend on the order of the files", () => {
    const backwards = normalizeOrganization(organization, [...accounts].reverse());

    expect(JSON.stringify(backwards)).toBe(JSON.stringify(normalized));
  });
});
