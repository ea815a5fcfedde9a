import { EnterStandbyCommand } from "@aws-sdk/client-auto-scaling";

import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { readAutoScalingGroups } from "../../../inventory/region/read-auto-scaling-groups";
import { RefreshingAws } from "../../support/refreshing-aws";

const minute = 60_000;

describe("the instances of an Auto Scaling group", () => {
  let aws: RefreshingAws;

  beforeAll(async () => {
    aws = await RefreshingAws.start();
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  test("are read with their state and the version that they were launched from", async () => {
    const id = await aws.makeGroup("web");
    const ids = ((await aws.group("web")).Instances ?? []).map(({ InstanceId = "" }) => InstanceId);
    const [first = "", second = ""] = ids;
    await aws.autoScaling.send(
      new EnterStandbyCommand({
        AutoScalingGroupName: "web",
        InstanceIds: [first],
        ShouldDecrementDesiredCapacity: false,
      }),
    );
    const account: Pick<AwsAccount, "autoScaling"> = {
      autoScaling: () => Promise.resolve(aws.autoScaling),
    };

    const [group] = await readAutoScalingGroups(account as AwsAccount, "us-east-1", {
      signal: new AbortController().signal,
    });

    const launchTemplate = { id, version: "1" };
    expect(group?.instances.slice(0, 2)).toEqual([
      { instanceId: first, lifecycleState: "Standby", launchTemplate },
      { instanceId: second, lifecycleState: "InService", launchTemplate },
    ]);
  });
});
