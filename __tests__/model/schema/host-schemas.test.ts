import { accountSchema } from "../../../model/schema/account-schema";

test("an Auto Scaling group, endpoints and legacy access get every default", () => {
  const account = accountSchema.parse({
    id: "222233334444",
    regions: ["us-east-1"],
    existingInstanceRoles: { "web-app": {}, worker: { adopt: {} } },
    securityGroups: { web: { vpcId: "vpc-01234567", ingress: [{ fromPort: 443 }] } },
    autoScalingGroups: {
      web: {
        launchTemplate: "web",
        subnetIds: ["subnet-01234567"],
        minSize: 1,
        maxSize: 2,
        mixedInstances: { instanceTypes: ["t3.small", { type: "t3.large", weight: 2 }] },
        rotation: { checkpoints: { percentages: [50, 100] } },
      },
    },
    endpoints: { main: { vpcId: "vpc-01234567", subnetIds: ["subnet-01234567"] } },
    legacyAccess: { bastion: {} },
  });

  expect(account.existingInstanceRoles).toEqual({
    "web-app": { path: "/" },
    worker: { path: "/", adopt: { description: "", maxSessionDuration: 3600, tags: {} } },
  });
  expect(account.securityGroups).toEqual({
    web: {
      vpcId: "vpc-01234567",
      description: "Instances that Session Manager reaches",
      ingress: [
        { protocol: "tcp", fromPort: 443, cidrBlocks: [], securityGroupIds: [], description: "" },
      ],
    },
  });
  expect(account.autoScalingGroups).toEqual({
    web: {
      adopt: false,
      launchTemplate: "web",
      subnetIds: ["subnet-01234567"],
      minSize: 1,
      maxSize: 2,
      mixedInstances: {
        instanceTypes: [{ type: "t3.small" }, { type: "t3.large", weight: 2 }],
        onDemandBaseCapacity: 0,
        onDemandPercentageAboveBaseCapacity: 100,
        spotAllocationStrategy: "price-capacity-optimized",
      },
      targetGroupArns: [],
      healthCheck: { type: "EC2", gracePeriod: 300 },
      terminationPolicies: [],
      suspendedProcesses: [],
      enabledMetrics: [],
      protectFromScaleIn: false,
      capacityRebalance: false,
      rotation: {
        startedBy: "apply",
        minHealthyPercentage: 100,
        maxHealthyPercentage: 110,
        checkpoints: { percentages: [50, 100], delay: 3600 },
        skipMatching: true,
        scaleInProtectedInstances: "Wait",
        standbyInstances: "Wait",
        alarms: [],
      },
      tags: {},
      propagatedTags: {},
    },
  });
  expect(account.endpoints).toEqual({
    main: {
      vpcId: "vpc-01234567",
      subnetIds: ["subnet-01234567"],
      services: ["ssm", "ssmmessages", "kms", "logs"],
      oldAgents: false,
      policy: "account",
    },
  });
  expect(account.legacyAccess).toEqual({
    bastion: { lifecycle: "active", instanceIds: [], autoScalingGroups: [], ingressRules: [] },
  });
});
