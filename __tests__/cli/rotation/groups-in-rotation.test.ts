import { groupsInRotation } from "../../../cli/rotation/groups-in-rotation";
import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { minimalAccount, organizationOf } from "../../support/organization-of";

const hosts = {
  launchTemplates: {
    web: {
      name: "Web",
      region: "eu-west-1",
      osFamily: "rhel",
      image: "ami-0123456789abcdef0",
      instanceType: "t3.small",
    },
  },
  autoScalingGroups: {
    web: {
      name: "web-prod",
      region: "eu-west-1",
      launchTemplate: "web",
      subnetIds: ["subnet-01234567"],
      suspendedProcesses: ["InstanceRefresh"],
      minSize: 1,
      maxSize: 1,
    },
  },
};

test("groupsInRotation finds the groups of active accounts and regions, with their templates", () => {
  const regions = ["us-east-1", "eu-west-1"];
  const { accounts } = organizationOf({
    accounts: {
      a: { ...minimalAccount("222233334444"), regions, ...hosts },
      b: { ...minimalAccount("333344445555"), regions, ...hosts, lifecycle: "retired" },
    },
  });
  const opened: string[] = [];

  const groups = groupsInRotation(
    accounts,
    ({ name }) => {
      opened.push(name);
      return {} as AwsAccount;
    },
    new AbortController().signal,
  );

  expect(opened).toEqual(["a"]);
  expect(
    groups.map(({ place, settings: { suspendedProcesses }, templateName }) => ({
      place,
      suspendedProcesses,
      templateName,
    })),
  ).toEqual([
    {
      place: {
        account: "a",
        accountId: "222233334444",
        region: "eu-west-1",
        group: "web-prod",
      },
      suspendedProcesses: ["InstanceRefresh"],
      templateName: "Web",
    },
  ]);
});
