import { DescribeAutoScalingGroupsCommand, AutoScalingClient } from "@aws-sdk/client-auto-scaling";
import {
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";

import {
  existingNames,
  makeExistingEstate,
  type ExistingEstate,
} from "../../sandbox/existing-estate";
import { accountCredentials } from "../support/account-credentials";
import { callsBeyond } from "../support/calls-beyond";
import { organizationOf } from "../support/organization-of";
import { SandboxedProject } from "../support/sandboxed-project";

const minutes = 60_000;
const accountId = "444455556666";
const region = "us-east-1";

interface PlanJson {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly importing?: { readonly id: string };
    };
  }[];
}

describe("an account that was made by hand", () => {
  let project: SandboxedProject;
  let estate: ExistingEstate;
  let openRules: { securityGroupId: string; ruleId: string }[];
  let ec2: EC2Client;
  let autoScaling: AutoScalingClient;
  let madeByHand: number;

  beforeAll(async () => {
    project = await SandboxedProject.start();
    estate = await makeExistingEstate(project.sandbox, { accountId, region });
    const config = await accountCredentials(project.sandbox, accountId, region);
    ec2 = new EC2Client(config);
    autoScaling = new AutoScalingClient(config);
    openRules = await sshRules();
    madeByHand = project.awsCalls().length;
  }, 2 * minutes);

  afterAll(async () => {
    ec2.destroy();
    autoScaling.destroy();
    await project.close();
  });

  async function sshRules(): Promise<{ securityGroupId: string; ruleId: string }[]> {
    const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({}));
    return SecurityGroupRules.filter(
      ({ FromPort, IsEgress }) => FromPort === 22 && IsEgress === false,
    ).map(({ GroupId = "", SecurityGroupRuleId = "" }) => ({
      securityGroupId: GroupId,
      ruleId: SecurityGroupRuleId,
    }));
  }

  async function instanceIds(): Promise<readonly string[]> {
    const { Reservations = [] } = await ec2.send(
      new DescribeInstancesCommand({
        Filters: [{ Name: "instance-state-name", Values: ["running"] }],
      }),
    );
    return Reservations.flatMap(({ Instances = [] }) =>
      Instances.map(({ InstanceId = "" }) => InstanceId),
    ).sort();
  }

  function synthesize(changes: object = {}): void {
    const account = {
      id: accountId,
      regions: [{ name: region, adoptDefaultDocument: true }],
      owners: ["web@example.com"],
      defaultDocument: "manage",
      existingInstanceRoles: {
        [existingNames.role]: {
          adopt: { description: "Web servers", tags: { Service: "web" } },
        },
      },
      launchTemplates: {
        web: {
          name: existingNames.template,
          adopt: estate.launchTemplateId,
          osFamily: "amazon-linux-2023",
          image: estate.imageId,
          instanceType: "t3.small",
          instanceProfile: existingNames.role,
          securityGroupIds: [estate.webGroupId],
          instanceTags: { Name: "web" },
          userData: "#!/bin/sh\nsystemctl start web\n",
        },
      },
      autoScalingGroups: {
        web: {
          name: existingNames.group,
          adopt: true,
          launchTemplate: "web",
          subnetIds: estate.subnetIds,
          minSize: 2,
          maxSize: 4,
          healthCheck: { gracePeriod: 120 },
          rotation: { startedBy: "rotate" },
          propagatedTags: { Service: "web" },
        },
      },
      legacyAccess: {
        "jump-host": { instanceIds: [estate.bastionInstanceId], ingressRules: openRules },
      },
      ...changes,
    };
    const okta = {
      orgName: "example",
      tile: "existing",
      existingTile: { samlProviderName: "okta" },
    };
    project.synthesize(organizationOf({ organization: { okta }, accounts: { legacy: account } }));
  }

  test(
    "is adopted by imports and changes in place: nothing is deleted, nothing replaced",
    async () => {
      synthesize();

      const [withGateway, bare] = (await project.planTwice("legacy")) as readonly [
        PlanJson,
        PlanJson,
      ];

      const actions = (plan: PlanJson): readonly string[] =>
        plan.resource_changes
          .filter(
            ({ change }) => change.importing !== undefined || change.actions.includes("delete"),
          )
          .map(({ address, change }) => `${change.actions.join("+")} ${address}`)
          .sort();
      const part = `aws_vpc_security_group_ingress_rule.${region}_legacy-access-jump-host_`;
      expect(actions(withGateway)).toEqual(
        [
          `update aws_autoscaling_group.${region}_auto-scaling-group-web`,
          "update aws_iam_role.existing-role-web-app-a7a1d1b1",
          `no-op aws_instance.${region}_legacy-access-jump-host_${estate.bastionInstanceId}`,
          `update aws_launch_template.${region}_launch-template-web`,
          `update aws_ssm_document.${region}_default-document`,
          ...openRules.map(({ ruleId }) => `update ${part}${ruleId}`),
        ].sort(),
      );
      expect(actions(bare)).toEqual(actions(withGateway));
    },
    3 * minutes,
  );

  test(
    "keeps its instances when that is applied, and rests",
    async () => {
      const before = await instanceIds();

      await project.run("apply", ["legacy"]);

      expect(await instanceIds()).toEqual(before);
      expect(await project.plannedChanges(["legacy"])).toEqual({ legacy: [] });
      const { LaunchTemplateVersions = [] } = await ec2.send(
        new DescribeLaunchTemplateVersionsCommand({
          LaunchTemplateId: estate.launchTemplateId,
          Versions: ["$Latest"],
        }),
      );
      const [version] = LaunchTemplateVersions;
      expect(version?.VersionNumber).toBe(2);
      // What follows the default version goes on as before; nothing gets an address by itself.
      expect(version?.DefaultVersion).toBe(false);
      expect(version?.LaunchTemplateData?.NetworkInterfaces).toEqual([
        expect.objectContaining({ AssociatePublicIpAddress: false, Groups: [estate.webGroupId] }),
      ]);
      expect(version?.LaunchTemplateData?.KeyName).toBeUndefined();
      const userData = Buffer.from(
        version?.LaunchTemplateData?.UserData ?? "",
        "base64",
      ).toString();
      expect(userData).toContain("minimum=3.3.40.0");
      expect(userData).toContain("#!/bin/sh\nsystemctl start web\n");
      const { AutoScalingGroups = [] } = await autoScaling.send(
        new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [existingNames.group] }),
      );
      expect(AutoScalingGroups[0]).toMatchObject({ MinSize: 2, MaxSize: 4, DesiredCapacity: 2 });
    },
    3 * minutes,
  );

  test(
    "gets endpoints, agent updates, Default Host Management and a group of its own, and rests",
    async () => {
      synthesize({
        defaultHostManagement: true,
        agentUpdates: { schedule: "rate(7 days)" },
        endpoints: { main: { vpcId: estate.vpcId, subnetIds: estate.subnetIds } },
        securityGroups: {
          api: { vpcId: estate.vpcId, ingress: [{ fromPort: 443, cidrBlocks: ["10.20.0.0/16"] }] },
        },
      });

      await project.run("apply", ["legacy"]);

      expect(await project.plannedChanges(["legacy"])).toEqual({ legacy: [] });
    },
    4 * minutes,
  );

  test(
    "loses bastion and open ports by a plan that names each of them",
    async () => {
      synthesize({
        legacyAccess: {
          "jump-host": {
            lifecycle: "retired",
            instanceIds: [estate.bastionInstanceId],
            ingressRules: openRules,
          },
        },
        defaultHostManagement: true,
        agentUpdates: { schedule: "rate(7 days)" },
        endpoints: { main: { vpcId: estate.vpcId, subnetIds: estate.subnetIds } },
        securityGroups: {
          api: { vpcId: estate.vpcId, ingress: [{ fromPort: 443, cidrBlocks: ["10.20.0.0/16"] }] },
        },
      });

      const bastion = `aws_instance.${region}_legacy-access-jump-host_${estate.bastionInstanceId}`;
      expect(await project.plannedChanges(["legacy"])).toEqual({
        legacy: [
          `delete ${bastion}`,
          ...openRules.map(
            ({ ruleId }) =>
              `delete aws_vpc_security_group_ingress_rule.${region}_legacy-access-jump-host_${ruleId}`,
          ),
        ].sort(),
      });
      expect(await project.failure("apply", "legacy")).toMatchObject({ reason: "refused" });

      await project.run("apply", ["legacy"], { allowDestroy: [bastion] });

      expect(await sshRules()).toEqual([]);
      expect(await instanceIds()).not.toContain(estate.bastionInstanceId);
      expect(await instanceIds()).toContain(estate.standaloneInstanceId);
    },
    4 * minutes,
  );

  test("needs no call that the policies of the deploy role do not allow", () => {
    const calls = project.awsCalls().slice(madeByHand);

    expect(callsBeyond("deploy", calls)).toEqual([]);
  });
});
