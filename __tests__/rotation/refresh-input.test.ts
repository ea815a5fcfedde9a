import { refreshInput } from "../../rotation/refresh-input";
import { fakeRotation, rotationSettings, template } from "../support/fake-rotation";

const closed = { open: false, because: "the group has that version already" } as const;

describe("refreshInput", () => {
  test.each([
    [true, { open: true }, true],
    [true, closed, false],
    [false, { open: true }, false],
  ] as const)(
    "with autoRollback %j and the way back %j, asks AWS to go back: %j",
    (autoRollback, back, asked) => {
      const rotation = { ...rotationSettings, autoRollback };
      const { group } = fakeRotation({ settings: { rotation } });

      expect(refreshInput(group, template, back)).toEqual({
        AutoScalingGroupName: "web",
        Strategy: "Rolling",
        DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
        Preferences: {
          MinHealthyPercentage: 100,
          MaxHealthyPercentage: 110,
          SkipMatching: true,
          AutoRollback: asked,
          ScaleInProtectedInstances: "Wait",
          StandbyInstances: "Wait",
        },
      });
    },
  );

  test("refreshes a group that has had to be given the version to what it has", () => {
    const first = { version: "3", configuration: {} };
    const { group } = fakeRotation();

    expect(refreshInput(group, template, { ...closed, first })).not.toHaveProperty(
      "DesiredConfiguration",
    );
    expect(refreshInput(group, template, { open: true, first })).toHaveProperty(
      "DesiredConfiguration",
    );
  });

  test("keeps the instance types of a mixed group, and follows every setting of its rotation", () => {
    const { group } = fakeRotation({
      settings: {
        mixedInstances: {
          instanceTypes: [{ type: "t3.small" }, { type: "t3.large", weight: 2 }],
          onDemandBaseCapacity: 1,
          onDemandPercentageAboveBaseCapacity: 20,
          spotAllocationStrategy: "price-capacity-optimized",
        },
        rotation: {
          startedBy: "rotate",
          minHealthyPercentage: 50,
          maxHealthyPercentage: 120,
          instanceWarmup: 60,
          checkpointPercentages: [20, 100],
          checkpointDelay: 600,
          skipMatching: false,
          scaleInProtectedInstances: "Refresh",
          standbyInstances: "Terminate",
          autoRollback: false,
          alarms: ["errors"],
        },
      },
    });

    expect(refreshInput(group, template, { open: true })).toEqual({
      AutoScalingGroupName: "web",
      Strategy: "Rolling",
      DesiredConfiguration: {
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" },
            Overrides: [
              { InstanceType: "t3.small" },
              { InstanceType: "t3.large", WeightedCapacity: "2" },
            ],
          },
          InstancesDistribution: {
            OnDemandBaseCapacity: 1,
            OnDemandPercentageAboveBaseCapacity: 20,
            SpotAllocationStrategy: "price-capacity-optimized",
          },
        },
      },
      Preferences: {
        MinHealthyPercentage: 50,
        MaxHealthyPercentage: 120,
        SkipMatching: false,
        AutoRollback: false,
        ScaleInProtectedInstances: "Refresh",
        StandbyInstances: "Terminate",
        InstanceWarmup: 60,
        CheckpointPercentages: [20, 100],
        CheckpointDelay: 600,
        AlarmSpecification: { Alarms: ["errors"] },
      },
    });
  });
});
