import { resourceTypes } from "../../../modules/terraform-roles/resource-types";
import { minimalAccount, organizationOf } from "../../support/organization-of";
import { stackOf } from "../../support/stack-of";

function awsTypes(addresses: readonly string[]): string[] {
  const types = addresses.map((address) => address.split(".")[0] ?? "");
  return [...new Set(types.filter((type) => type.startsWith("aws_")))].sort();
}

describe("resourceTypes", () => {
  const template = { osFamily: "ubuntu", image: "ami-0123456789abcdef0", instanceType: "t3.small" };
  const organization = organizationOf({
    accounts: {
      payments: {
        ...minimalAccount("222233334444"),
        defaultDocument: "manage",
        instanceRole: { policy: "managed" },
        launchTemplates: { web: template },
      },
    },
  });

  test("lists what a hub's graph holds", () => {
    expect(awsTypes(stackOf(organization, "hub").addresses())).toEqual(resourceTypes.hub);
  });

  test("lists what an account's graph holds when it uses everything", () => {
    expect(awsTypes(stackOf(organization, "payments").addresses())).toEqual(resourceTypes.account);
  });
});
