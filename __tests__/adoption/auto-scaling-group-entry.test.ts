import { autoScalingGroupEntry } from "../../adoption/auto-scaling-group-entry";
import { groupOf } from "../support/inventory-of";

describe("a group, in the words of the configuration", () => {
  test("says what differs from the defaults; its size stays with whoever scales it", () => {
    expect(autoScalingGroupEntry(groupOf(), "web")).toEqual({
      possible: true,
      entry: {
        name: "web-prod",
        adopt: true,
        launchTemplate: "web",
        subnetIds: ["subnet-0123456789abcdef0"],
        minSize: 2,
        maxSize: 4,
        rotation: { startedBy: "rotate" },
      },
    });
  });

  test("carries over everything that Terraform would otherwise change", () => {
    const group = groupOf({
      launch: {
        kind: "launch-template",
        id: "lt-1",
        name: "web",
        version: "3",
        mixedInstances: {
          instanceTypes: [{ type: "t3.small" }, { type: "t3a.small", weight: 2 }],
          onDemandBaseCapacity: 1,
          onDemandPercentageAboveBaseCapacity: 25,
          spotAllocationStrategy: "capacity-optimized",
          otherAttributes: [],
        },
      },
      targetGroupArns: ["arn:aws:elasticloadbalancing:us-east-1:222233334444:targetgroup/web/1"],
      healthCheckType: "ELB",
      healthCheckGracePeriod: 60,
      terminationPolicies: ["OldestInstance"],
      suspendedProcesses: ["AZRebalance"],
      enabledMetrics: ["GroupMinSize"],
      protectFromScaleIn: true,
      capacityRebalance: true,
      defaultCooldown: 10,
      maxInstanceLifetime: 86_400,
      tags: [
        { key: "Team", value: "web", propagateAtLaunch: false },
        { key: "Service", value: "web", propagateAtLaunch: true },
      ],
    });

    expect(autoScalingGroupEntry(group, "web")).toMatchObject({
      entry: {
        mixedInstances: {
          instanceTypes: [{ type: "t3.small" }, { type: "t3a.small", weight: 2 }],
          onDemandBaseCapacity: 1,
          onDemandPercentageAboveBaseCapacity: 25,
          spotAllocationStrategy: "capacity-optimized",
        },
        targetGroupArns: group.targetGroupArns,
        healthCheck: { type: "ELB", gracePeriod: 60 },
        terminationPolicies: ["OldestInstance"],
        suspendedProcesses: ["AZRebalance"],
        enabledMetrics: ["GroupMinSize"],
        protectFromScaleIn: true,
        capacityRebalance: true,
        defaultCooldown: 10,
        maxInstanceLifetime: 86_400,
        tags: { Team: "web" },
        propagatedTags: { Service: "web" },
      },
    });
  });

  test("is not said in part", () => {
    const group = groupOf({
      otherAttributes: ["LoadBalancerNames", "PlacementGroup"],
      subnetIds: [],
      healthCheckType: "VPC_LATTICE",
    });

    expect(autoScalingGroupEntry(group, "web")).toEqual({
      possible: false,
      why: [
        "it sets LoadBalancerNames, PlacementGroup, which the configuration cannot say",
        "it names no subnet",
        "its health check is VPC_LATTICE; EC2 and ELB are known",
      ],
    });
  });
});
