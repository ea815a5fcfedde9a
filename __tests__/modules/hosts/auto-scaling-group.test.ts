import {
  AutoScalingGroup,
  type AutoScalingGroupProps,
} from "../../../modules/hosts/auto-scaling-group";
import { Synthesized } from "../../support/synthesized";

const props: AutoScalingGroupProps = {
  name: "web",
  adopt: false,
  launchTemplate: { launchTemplateId: "lt-0a1b2c3d", latestVersion: "7" },
  subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"],
  minSize: 1,
  maxSize: 3,
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
    checkpointPercentages: [],
    checkpointDelay: 3600,
    skipMatching: true,
    scaleInProtectedInstances: "Wait",
    standbyInstances: "Wait",
    autoRollback: true,
    alarms: [],
  },
  tags: {},
  propagatedTags: {},
  stackTags: { ManagedBy: "bastionless" },
};

const synthesize = (change: Partial<AutoScalingGroupProps> = {}): Synthesized =>
  Synthesized.of((stack) => new AutoScalingGroup(stack, "web", { ...props, ...change }));

const address = "aws_autoscaling_group.web";

describe("AutoScalingGroup", () => {
  const bare = {
    name: "web",
    min_size: 1,
    max_size: 3,
    vpc_zone_identifier: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"],
    launch_template: { id: "lt-0a1b2c3d", version: "7" },
    health_check_type: "EC2",
    health_check_grace_period: 300,
    protect_from_scale_in: false,
    capacity_rebalance: false,
    tag: [{ key: "ManagedBy", value: "bastionless", propagate_at_launch: false }],
  };
  const refresh = {
    strategy: "Rolling",
    preferences: {
      min_healthy_percentage: 100,
      max_healthy_percentage: 110,
      skip_matching: true,
      auto_rollback: true,
      scale_in_protected_instances: "Wait",
      standby_instances: "Wait",
    },
  };

  test("names the template's newest version, and a new one starts a refresh", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual([address]);
    expect(stack.at(address)).toEqual({ ...bare, instance_refresh: refresh });
    expect(stack.json["import"]).toBeUndefined();
  });

  test("gives every preference of its rotation to the refresh", () => {
    const rotation = {
      ...props.rotation,
      instanceWarmup: 60,
      checkpointPercentages: [20, 100],
      checkpointDelay: 600,
      alarms: ["errors"],
      scaleInProtectedInstances: "Refresh",
      standbyInstances: "Terminate",
    } as const;

    expect(synthesize({ rotation }).at(address)).toEqual({
      ...bare,
      instance_refresh: {
        ...refresh,
        preferences: {
          ...refresh.preferences,
          instance_warmup: "60",
          checkpoint_percentages: [20, 100],
          checkpoint_delay: "600",
          alarm_specification: { alarms: ["errors"] },
          scale_in_protected_instances: "Refresh",
          standby_instances: "Terminate",
        },
      },
    });
  });

  test("leaves the launch template and its version to `rotate` where that starts the refresh", () => {
    const rotation = { ...props.rotation, startedBy: "rotate" } as const;

    expect(synthesize({ rotation }).at(address)).toEqual({
      ...bare,
      lifecycle: { ignore_changes: ["launch_template[0].id", "launch_template[0].version"] },
    });
  });

  test("mixes instance types, and finds template and version there", () => {
    const stack = synthesize({
      mixedInstances: {
        instanceTypes: [{ type: "t3.small" }, { type: "t3.large", weight: 2 }],
        onDemandBaseCapacity: 1,
        onDemandPercentageAboveBaseCapacity: 20,
        spotAllocationStrategy: "price-capacity-optimized",
      },
      rotation: { ...props.rotation, startedBy: "rotate" },
    });

    expect(stack.at(address)).toEqual({
      ...bare,
      launch_template: undefined,
      mixed_instances_policy: {
        instances_distribution: {
          on_demand_base_capacity: 1,
          on_demand_percentage_above_base_capacity: 20,
          spot_allocation_strategy: "price-capacity-optimized",
        },
        launch_template: {
          launch_template_specification: { launch_template_id: "lt-0a1b2c3d", version: "7" },
          override: [
            { instance_type: "t3.small" },
            { instance_type: "t3.large", weighted_capacity: "2" },
          ],
        },
      },
      lifecycle: {
        ignore_changes: [
          "mixed_instances_policy[0].launch_template[0].launch_template_specification[0].launch_template_id",
          "mixed_instances_policy[0].launch_template[0].launch_template_specification[0].version",
        ],
      },
    });
  });

  test("takes over every other setting", () => {
    const stack = synthesize({
      desiredCapacity: 2,
      targetGroupArns: ["arn:aws:elasticloadbalancing:us-east-1:222233334444:targetgroup/web/1"],
      healthCheck: { type: "ELB", gracePeriod: 60 },
      terminationPolicies: ["OldestInstance"],
      suspendedProcesses: ["AZRebalance"],
      enabledMetrics: ["GroupMinSize"],
      protectFromScaleIn: true,
      capacityRebalance: true,
      defaultCooldown: 10,
      maxInstanceLifetime: 86_400,
    });

    expect(stack.at(address)).toEqual({
      ...bare,
      instance_refresh: refresh,
      desired_capacity: 2,
      target_group_arns: ["arn:aws:elasticloadbalancing:us-east-1:222233334444:targetgroup/web/1"],
      health_check_type: "ELB",
      health_check_grace_period: 60,
      termination_policies: ["OldestInstance"],
      suspended_processes: ["AZRebalance"],
      enabled_metrics: ["GroupMinSize"],
      protect_from_scale_in: true,
      capacity_rebalance: true,
      default_cooldown: 10,
      max_instance_lifetime: 86_400,
    });
  });

  test("has each tag once: what its instances get wins, then its own, then the stack's", () => {
    const stack = synthesize({
      stackTags: { ManagedBy: "bastionless", Team: "platform", Owner: "platform" },
      tags: { Team: "web", Role: "group" },
      propagatedTags: { Role: "web" },
    });

    expect(stack.at(address)["tag"]).toEqual([
      { key: "ManagedBy", value: "bastionless", propagate_at_launch: false },
      { key: "Owner", value: "platform", propagate_at_launch: false },
      { key: "Role", value: "web", propagate_at_launch: true },
      { key: "Team", value: "web", propagate_at_launch: false },
    ]);
  });

  test("is imported by its name where it exists", () => {
    expect(synthesize({ adopt: true }).json["import"]).toEqual([{ to: address, id: "web" }]);
  });
});
