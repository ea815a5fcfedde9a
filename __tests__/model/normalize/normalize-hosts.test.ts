import { normalizedAccount } from "../../support/normalized";

const image = "ami-0123456789abcdef0";
const template = { osFamily: "rhel", image, instanceType: "t3.micro" } as const;
const group = {
  launchTemplate: "web",
  subnetIds: ["subnet-01234567"],
  minSize: 1,
  maxSize: 3,
} as const;

const regionOf = (account: Parameters<typeof normalizedAccount>[1]) => {
  const [region] = normalizedAccount({}, account).regions;
  if (region === undefined) throw new Error("the account has a region");
  return region;
};

const userDataOf = (account: Parameters<typeof normalizedAccount>[1]): string =>
  Buffer.from(regionOf(account).launchTemplates[0]?.userData ?? "", "base64").toString();

describe("launch templates", () => {
  it("take over every setting, volumes with the root volume first", () => {
    const settings = {
      description: "API",
      instanceType: "t3.micro",
      securityGroupIds: ["sg-12345678"],
      publicIpAddress: true,
      metadataHopLimit: 2,
      detailedMonitoring: true,
      ebsOptimized: true,
      instanceTags: { "${Team}": "%{if}" },
      tags: { Team: "api" },
    };

    const { launchTemplates } = regionOf({
      securityGroups: { web: { vpcId: "vpc-01234567" } },
      launchTemplates: {
        api: {
          ...settings,
          name: "Api_Production",
          adopt: "lt-0123456789abcdef0",
          osFamily: "rhel",
          image,
          instanceProfile: "api",
          securityGroups: ["web"],
          rootVolume: { deviceName: "/dev/sda1", volumeSize: 20 },
          volumes: [{ deviceName: "/dev/sdf", volumeType: "gp3", iops: 3000, throughput: 125 }],
        },
      },
    });

    expect(launchTemplates).toEqual([
      {
        ...settings,
        key: "api",
        name: "Api_Production",
        adoptedId: "lt-0123456789abcdef0",
        imageId: image,
        instanceProfileName: "api",
        securityGroupKeys: ["web"],
        userData: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) as string,
        volumes: [
          { deviceName: "/dev/sda1", volumeSize: 20 },
          { deviceName: "/dev/sdf", volumeType: "gp3", iops: 3000, throughput: 125 },
        ],
      },
    ]);
  });

  it("get the agent of the instance type's processor, unless the file says another", () => {
    const scriptOf = (changes: object): string =>
      userDataOf({ launchTemplates: { web: { ...template, ...changes } } });

    expect(scriptOf({ instanceType: "t4g.small" })).toContain("_arm64/");
    expect(scriptOf({ instanceType: "t3.small" })).toContain("_amd64/");
    expect(scriptOf({ instanceType: "t3.small", architecture: "arm64" })).toContain("_arm64/");
  });

  it("power an instance without agent off only where a group replaces it, or the file says so", () => {
    const launchTemplates = { web: template };
    const continuing = { web: { ...template, agentFailure: "continue" } };
    const alone = { web: { ...template, agentFailure: "powerOff" } };
    const powersOff = (account: Parameters<typeof normalizedAccount>[1]): boolean =>
      userDataOf(account).includes("shutdown -P now");

    expect(powersOff({ launchTemplates })).toBe(false);
    expect(powersOff({ launchTemplates: alone })).toBe(true);
    expect(powersOff({ launchTemplates, autoScalingGroups: { web: group } })).toBe(true);
    expect(powersOff({ launchTemplates: continuing, autoScalingGroups: { web: group } })).toBe(
      false,
    );
  });
});

describe("Auto Scaling groups", () => {
  it("take over every setting, the rotation with its checkpoints", () => {
    const settings = {
      adopt: true,
      subnetIds: ["subnet-01234567"],
      minSize: 1,
      maxSize: 3,
      desiredCapacity: 2,
      targetGroupArns: [
        "arn:aws:elasticloadbalancing:us-east-1:222233334444:targetgroup/web/0123456789abcdef",
      ],
      healthCheck: { type: "ELB", gracePeriod: 60 },
      terminationPolicies: ["OldestInstance"],
      suspendedProcesses: ["AZRebalance"],
      enabledMetrics: ["GroupMinSize"],
      protectFromScaleIn: true,
      capacityRebalance: true,
      defaultCooldown: 10,
      maxInstanceLifetime: 86_400,
      tags: { Team: "web" },
      propagatedTags: { Role: "web" },
    };
    const { autoScalingGroups } = regionOf({
      launchTemplates: { web: template },
      autoScalingGroups: {
        web: {
          ...settings,
          name: "Web Production",
          launchTemplate: "web",
          rotation: {
            startedBy: "rotate",
            minHealthyPercentage: 50,
            maxHealthyPercentage: 120,
            instanceWarmup: 30,
            checkpoints: { percentages: [10, 100], delay: 60 },
            skipMatching: false,
            scaleInProtectedInstances: "Refresh",
            standbyInstances: "Ignore",
            autoRollback: false,
            alarms: ["errors"],
          },
        },
      },
    });

    expect(autoScalingGroups).toEqual([
      {
        ...settings,
        key: "web",
        name: "Web Production",
        launchTemplateKey: "web",
        rotation: {
          startedBy: "rotate",
          minHealthyPercentage: 50,
          maxHealthyPercentage: 120,
          instanceWarmup: 30,
          checkpointPercentages: [10, 100],
          checkpointDelay: 60,
          skipMatching: false,
          scaleInProtectedInstances: "Refresh",
          standbyInstances: "Ignore",
          autoRollback: false,
          alarms: ["errors"],
        },
      },
    ]);
  });

  it.each([
    [image, true],
    ["resolve:ssm:/images/web", false],
  ])("with the image %s go back by themselves: %s", (id, autoRollback) => {
    const { autoScalingGroups } = regionOf({
      launchTemplates: { web: { ...template, image: id } },
      autoScalingGroups: { web: group },
    });

    expect(autoScalingGroups[0]?.rotation.autoRollback).toBe(autoRollback);
  });
});

describe("what an account has in two regions", () => {
  it("is in the region that it names", () => {
    const { regions } = normalizedAccount(
      { hub: { accountId: "111122223333", regions: ["us-east-1", "eu-west-1"] } },
      {
        regions: ["us-east-1", { name: "eu-west-1", adoptDefaultDocument: true }],
        defaultDocument: "manage",
        launchTemplates: { web: { ...template, region: "eu-west-1" } },
        endpoints: {
          main: {
            region: "us-east-1",
            vpcId: "vpc-01234567",
            subnetIds: ["subnet-01234567"],
            services: ["ssmmessages", "ssm"],
            oldAgents: true,
          },
        },
        legacyAccess: {
          bastion: { region: "eu-west-1", lifecycle: "retired", instanceIds: ["i-01234567"] },
        },
        agentUpdates: { schedule: "rate(7 days)" },
      },
    );

    const agentUpdate = { associationName: "bastionless-update-agent", schedule: "rate(7 days)" };
    expect(
      regions.map((region) => [
        region.name,
        region.defaultDocument?.adopt,
        region.launchTemplates.map(({ key }) => key),
        region.endpoints,
        region.legacyAccess,
        region.agentUpdate,
      ]),
    ).toEqual([
      [
        "us-east-1",
        false,
        [],
        [
          {
            key: "main",
            vpcId: "vpc-01234567",
            subnetIds: ["subnet-01234567"],
            interfaceServices: ["ec2messages", "ssm", "ssmmessages"],
            policy: "account",
            securityGroupName: "bastionless-endpoints-main",
          },
        ],
        [],
        agentUpdate,
      ],
      [
        "eu-west-1",
        true,
        ["web"],
        [],
        [
          {
            key: "bastion",
            lifecycle: "retired",
            instanceIds: ["i-01234567"],
            autoScalingGroupNames: [],
            ingressRules: [],
          },
        ],
        agentUpdate,
      ],
    ]);
  });
});
