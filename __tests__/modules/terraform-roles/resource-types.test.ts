import { resourceTypes } from "../../../modules/terraform-roles/resource-types";
import { minimalAccount, organizationOf } from "../../support/organization-of";
import { stackOf } from "../../support/stack-of";

function awsTypes(addresses: readonly string[]): string[] {
  const types = addresses.map((address) => address.split(".")[0] ?? "");
  return [...new Set(types.filter((type) => type.startsWith("aws_")))].sort();
}

const template = { osFamily: "ubuntu", image: "ami-0123456789abcdef0", instanceType: "t3.small" };
const account = {
  ...minimalAccount("222233334444"),
  defaultDocument: "manage",
  instanceRole: { policy: "managed" },
  launchTemplates: { web: template },
};

describe("resourceTypes", () => {
  const hosts = {
    ...account,
    existingInstanceRoles: { "web-app": { adopt: {} } },
    defaultHostManagement: true,
    securityGroups: {
      web: { vpcId: "vpc-01234567", ingress: [{ fromPort: 443, cidrBlocks: ["10.0.0.0/8"] }] },
    },
    autoScalingGroups: {
      web: { launchTemplate: "web", subnetIds: ["subnet-01234567"], minSize: 1, maxSize: 1 },
    },
    endpoints: { main: { vpcId: "vpc-01234567", subnetIds: ["subnet-01234567"] } },
    agentUpdates: { schedule: "rate(7 days)" },
    legacyAccess: { bastion: { instanceIds: ["i-01234567"] } },
  };
  const organization = organizationOf({
    accounts: { payments: account, hosts: { ...hosts, id: "333344445555" } },
  });

  test("lists what a hub's graph holds", () => {
    expect(awsTypes(stackOf(organization, "hub").addresses())).toEqual(resourceTypes.hub);
  });

  test("lists what an account's graph holds beside hosts", () => {
    expect(awsTypes(stackOf(organization, "payments").addresses())).toEqual(resourceTypes.account);
  });

  test("lists what hosts add to it", () => {
    const types = resourceTypes.hosts.map((type) => type.split(" ")[0] ?? "");

    expect(awsTypes(stackOf(organization, "hosts").addresses())).toEqual(
      [...new Set([...resourceTypes.account, ...types])].sort(),
    );
  });
});
