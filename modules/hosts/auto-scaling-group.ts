import {
  AutoscalingGroup,
  type AutoscalingGroupInstanceRefresh,
  type AutoscalingGroupMixedInstancesPolicy,
} from "@cdktf/provider-aws/lib/autoscaling-group";
import { Construct } from "constructs";

import type {
  AutoScalingGroup as AutoScalingGroupSettings,
  MixedInstances,
  Rotation,
} from "../../model/organization";
import { importExisting } from "../import-existing";

export interface AutoScalingGroupProps extends Omit<
  AutoScalingGroupSettings,
  "key" | "launchTemplateKey"
> {
  /** A `LaunchTemplate`. */
  readonly launchTemplate: { readonly launchTemplateId: string; readonly latestVersion: string };
  /** The stack's own tags: default tags of a provider do not reach this resource type. */
  readonly stackTags: Readonly<Record<string, string>>;
}

/**
 * An Auto Scaling group, and how its instances are replaced when its launch template changes.
 *
 * Where `rotate` does that, Terraform looks away from the group's launch template and its version: the
 * refresh itself carries the new ones, so that a failing refresh goes back to what was there. A group that
 * has no launch template yet gets it by Terraform.
 */
export class AutoScalingGroup extends Construct {
  readonly autoScalingGroupName: string;

  constructor(scope: Construct, id: string, props: AutoScalingGroupProps) {
    super(scope, id);
    const { rotation } = props;

    const group = new AutoscalingGroup(this, "resource", {
      name: props.name,
      minSize: props.minSize,
      maxSize: props.maxSize,
      vpcZoneIdentifier: [...props.subnetIds],
      ...launch(props),
      healthCheckType: props.healthCheck.type,
      healthCheckGracePeriod: props.healthCheck.gracePeriod,
      protectFromScaleIn: props.protectFromScaleIn,
      capacityRebalance: props.capacityRebalance,
      ...(props.desiredCapacity !== undefined && { desiredCapacity: props.desiredCapacity }),
      ...(props.targetGroupArns.length > 0 && { targetGroupArns: [...props.targetGroupArns] }),
      ...(props.terminationPolicies.length > 0 && {
        terminationPolicies: [...props.terminationPolicies],
      }),
      ...(props.suspendedProcesses.length > 0 && {
        suspendedProcesses: [...props.suspendedProcesses],
      }),
      ...(props.enabledMetrics.length > 0 && { enabledMetrics: [...props.enabledMetrics] }),
      ...(props.defaultCooldown !== undefined && { defaultCooldown: props.defaultCooldown }),
      ...(props.maxInstanceLifetime !== undefined && {
        maxInstanceLifetime: props.maxInstanceLifetime,
      }),
      tag: tags(props),
      ...(rotation.startedBy === "apply"
        ? { instanceRefresh: instanceRefresh(rotation) }
        : { lifecycle: { ignoreChanges: launchPaths(props) } }),
    });
    if (props.adopt) importExisting(group, props.name);

    this.autoScalingGroupName = group.name;
  }
}

function launch({
  launchTemplate: { launchTemplateId, latestVersion },
  mixedInstances,
}: AutoScalingGroupProps): object {
  return mixedInstances === undefined
    ? { launchTemplate: { id: launchTemplateId, version: latestVersion } }
    : { mixedInstancesPolicy: mixedPolicy(mixedInstances, launchTemplateId, latestVersion) };
}

/** Its attributes, not the block: Terraform looks away from what is there, not from what is to come. */
function launchPaths({ mixedInstances }: AutoScalingGroupProps): string[] {
  const [block, id] =
    mixedInstances === undefined
      ? ["launch_template[0]", "id"]
      : [
          "mixed_instances_policy[0].launch_template[0].launch_template_specification[0]",
          "launch_template_id",
        ];
  return [`${block}.${id}`, `${block}.version`];
}

function mixedPolicy(
  mixed: MixedInstances,
  launchTemplateId: string,
  version: string,
): AutoscalingGroupMixedInstancesPolicy {
  return {
    instancesDistribution: {
      onDemandBaseCapacity: mixed.onDemandBaseCapacity,
      onDemandPercentageAboveBaseCapacity: mixed.onDemandPercentageAboveBaseCapacity,
      spotAllocationStrategy: mixed.spotAllocationStrategy,
    },
    launchTemplate: {
      launchTemplateSpecification: { launchTemplateId, version },
      override: mixed.instanceTypes.map(({ type, weight }) => ({
        instanceType: type,
        ...(weight !== undefined && { weightedCapacity: String(weight) }),
      })),
    },
  };
}

function instanceRefresh(rotation: Rotation): AutoscalingGroupInstanceRefresh {
  return {
    strategy: "Rolling",
    preferences: {
      minHealthyPercentage: rotation.minHealthyPercentage,
      maxHealthyPercentage: rotation.maxHealthyPercentage,
      skipMatching: rotation.skipMatching,
      autoRollback: rotation.autoRollback,
      scaleInProtectedInstances: rotation.scaleInProtectedInstances,
      standbyInstances: rotation.standbyInstances,
      ...(rotation.instanceWarmup !== undefined && {
        instanceWarmup: String(rotation.instanceWarmup),
      }),
      ...(rotation.checkpointPercentages.length > 0 && {
        checkpointPercentages: [...rotation.checkpointPercentages],
        checkpointDelay: String(rotation.checkpointDelay),
      }),
      ...(rotation.alarms.length > 0 && { alarmSpecification: { alarms: [...rotation.alarms] } }),
    },
  };
}

/** A tag of the group that its instances get, too, wins over one that they do not get. */
function tags({
  stackTags,
  tags: own,
  propagatedTags,
}: AutoScalingGroupProps): { key: string; value: string; propagateAtLaunch: boolean }[] {
  const ofGroup = Object.entries({ ...stackTags, ...own }).filter(
    ([key]) => !Object.hasOwn(propagatedTags, key),
  );
  return [
    ...ofGroup.map(([key, value]) => ({ key, value, propagateAtLaunch: false })),
    ...Object.entries(propagatedTags).map(([key, value]) => ({
      key,
      value,
      propagateAtLaunch: true,
    })),
  ].sort((one, other) => (one.key < other.key ? -1 : 1));
}
