import {
  CreateAutoScalingGroupCommand,
  SuspendProcessesCommand,
} from "@aws-sdk/client-auto-scaling";

import type { AwsAccount } from "../../inventory/aws/aws-account";
import { awsRotationApi } from "../../rotation/aws-rotation-api";
import type { RotationApi } from "../../rotation/rotation-api";
import { RefreshingAws } from "../support/refreshing-aws";

const minute = 60_000;

describe("the calls of a rotation", () => {
  let aws: RefreshingAws;
  let api: RotationApi;
  const interrupt = new AbortController();

  beforeAll(async () => {
    aws = await RefreshingAws.start(10);
    api = await open(new AbortController().signal);
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  function open(signal: AbortSignal): Promise<RotationApi> {
    const account: Pick<AwsAccount, "autoScaling" | "ec2"> = {
      autoScaling: () => Promise.resolve(aws.autoScaling),
      ec2: () => Promise.resolve(aws.ec2),
    };
    return awsRotationApi(account as AwsAccount, "us-east-1", signal);
  }

  const desired = (LaunchTemplateId: string) => ({
    DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId, Version: "2" } },
  });

  test("read a group with its instances, and what stands still", async () => {
    const id = await aws.makeGroup("seen", { size: 1, version: "$Latest" });
    await aws.autoScaling.send(
      new SuspendProcessesCommand({
        AutoScalingGroupName: "seen",
        ScalingProcesses: ["AZRebalance"],
      }),
    );
    const [instance] = (await aws.group("seen")).Instances ?? [];

    expect(await api.group("seen")).toEqual({
      name: "seen",
      launch: {
        templateId: id,
        version: "$Latest",
        configuration: { LaunchTemplate: { LaunchTemplateId: id, Version: "$Latest" } },
      },
      instances: [
        {
          instanceId: instance?.InstanceId,
          lifecycleState: "InService",
          protectedFromScaleIn: false,
          launchTemplate: { id, version: "1" },
        },
      ],
      suspendedProcesses: ["AZRebalance"],
    });
    expect(await api.group("nothing")).toBeUndefined();
  });

  test("read a mixed group in a form that AWS takes back", async () => {
    const id = await aws.makeGroup("mixed-template", { size: 0 });
    const policy = (Version: string) => ({
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: id, Version },
        Overrides: [{ InstanceType: "t3.large" as const }],
      },
      InstancesDistribution: { OnDemandBaseCapacity: 1 },
    });
    await aws.autoScaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: "mixed",
        AvailabilityZones: ["us-east-1a"],
        MinSize: 0,
        MaxSize: 1,
        MixedInstancesPolicy: policy("$Default"),
      }),
    );

    const { launch } = (await api.group("mixed")) ?? {};
    expect(launch).toEqual({
      templateId: id,
      version: "$Default",
      configuration: { MixedInstancesPolicy: policy("$Default") },
    });
    await api.launchFrom("mixed", { MixedInstancesPolicy: policy("2") });
    expect((await api.group("mixed"))?.launch?.version).toBe("2");
    await api.launchFrom("mixed", launch?.configuration ?? {});
    expect((await api.group("mixed"))?.launch).toEqual(launch);
  });

  test("read a template and the images of its versions", async () => {
    const id = await aws.makeGroup("template", { size: 0, newImage: "ami-0000000000000bad0" });

    expect(await api.template("template")).toEqual({
      id,
      name: "template",
      latestVersion: 2,
      defaultVersion: 1,
    });
    expect(await api.template("nothing")).toBeUndefined();
    expect(await api.image({ templateId: id, version: "2" })).toBe("ami-0000000000000bad0");
  });

  test("start a refresh, tell one that is under way from it, and find it by its id", async () => {
    const id = await aws.makeGroup("started");
    expect(await api.lastRefresh("started")).toBeUndefined();

    const refreshId = await api.start({ AutoScalingGroupName: "started", ...desired(id) });

    expect(await api.start({ AutoScalingGroupName: "started", ...desired(id) })).toBeUndefined();
    expect(await api.refresh("started", refreshId ?? "")).toEqual({
      id: refreshId,
      status: "Pending",
      reason: "",
      percentage: 0,
      instancesToUpdate: 2,
      desired: { templateId: id, version: "2" },
    });
    expect((await api.lastRefresh("started"))?.id).toBe(refreshId);
    expect(await api.refresh("started", "another")).toBeUndefined();
  });

  test("pause, resume, roll back and cancel", async () => {
    const id = await aws.makeGroup("stopped");
    const refreshId = (await api.start({ AutoScalingGroupName: "stopped", ...desired(id) })) ?? "";
    const status = async () => (await api.refresh("stopped", refreshId))?.status;

    await api.pause("stopped");
    expect((await api.group("stopped"))?.suspendedProcesses).toEqual(["InstanceRefresh"]);
    await api.rollBack("stopped");
    expect(await status()).toBe("RollbackInProgress");
    await api.cancel("stopped");
    expect(await status()).toBe("Cancelled");
    await api.resume("stopped");
    expect((await api.group("stopped"))?.suspendedProcesses).toEqual([]);
  });

  test("end with an interruption where they only look, and never where they change something", async () => {
    const id = await aws.makeGroup("interrupted", { size: 0 });
    const aborted = await open(interrupt.signal);
    interrupt.abort();

    await expect(aborted.group("interrupted")).rejects.toThrow();
    await expect(aborted.template("interrupted")).rejects.toThrow();
    await expect(aborted.image({ templateId: id, version: "1" })).rejects.toThrow();
    await expect(aborted.lastRefresh("interrupted")).rejects.toThrow();
    await aborted.launchFrom("interrupted", desired(id).DesiredConfiguration);
    expect((await api.group("interrupted"))?.launch?.version).toBe("2");
  });
});
