import { autoScalingGroupEntry } from "../../adoption/auto-scaling-group-entry";
import type { ScheduledActionFacts } from "../../inventory/facts/scheduled-action-facts";
import { groupOf, known, unknown } from "../support/inventory-of";

describe("a group, in the words of the configuration", () => {
  test("says what differs from the defaults; within its limits its size stays with whoever scales it", () => {
    expect(autoScalingGroupEntry(groupOf(), "web", known([]))).toEqual({
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

    expect(autoScalingGroupEntry(group, "web", known([]))).toMatchObject({
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

    expect(autoScalingGroupEntry(group, "web", known([]))).toEqual({
      possible: false,
      why: [
        "it sets LoadBalancerNames, PlacementGroup, which the configuration cannot say",
        "it names no subnet",
        "its health check is VPC_LATTICE; EC2 and ELB are known",
      ],
    });
  });

  test("is not said where the clock sets its limits, or nobody knows whether it does", () => {
    const action = { name: "night", autoScalingGroupName: "web-prod" };
    const why = (actions: readonly ScheduledActionFacts[]): unknown =>
      autoScalingGroupEntry(groupOf(), "web", known(actions));

    expect(
      why([
        { ...action, maxSize: 0 },
        { ...action, name: "morning", minSize: 2 },
      ]),
    ).toEqual({
      possible: false,
      why: [
        "its least or greatest size is set by the scheduled actions night, morning, which the configuration cannot say",
      ],
    });
    expect(why([action, { ...action, autoScalingGroupName: "api", minSize: 0 }])).toMatchObject({
      possible: true,
    });
    expect(autoScalingGroupEntry(groupOf(), "web", unknown())).toEqual({
      possible: false,
      why: ["its scheduled actions could not be read"],
    });
  });
});
