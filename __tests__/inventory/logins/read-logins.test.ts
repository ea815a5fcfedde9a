import { CreateLogGroupCommand, PutRetentionPolicyCommand } from "@aws-sdk/client-cloudwatch-logs";

import type { InstanceFacts } from "../../../inventory/facts/instance-facts";
import { readLogins, type Logins } from "../../../inventory/logins/read-logins";
import { makeNetwork } from "../../../sandbox/make-network";
import { EmulatedAws } from "../../support/emulated-aws";
import { FlowLogEstate } from "../../support/flow-log-estate";

const minute = 60_000;
const day = 86_400_000;
const region = "us-east-1";

// The first test loads the clients, which takes its time on a busy machine.
jest.setTimeout(minute);

describe("logins by flow logs", () => {
  let aws: EmulatedAws;
  let estate: FlowLogEstate;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    estate = await FlowLogEstate.of(aws.awsEndpoint);
  }, minute);

  afterAll(async () => {
    estate.close();
    await aws.close();
  });

  function interfaceOf(one: InstanceFacts): InstanceFacts["networkInterfaces"][number] {
    const [first] = one.networkInterfaces;
    if (first === undefined) throw new Error("no network interface");
    return first;
  }

  async function logins(
    hosts: readonly InstanceFacts[],
    days: number,
    ageOfFlowLogs = 30,
    groupsChanged = 30,
    emptyGroups: readonly string[] = [],
  ): Promise<Logins> {
    const { signal } = new AbortController();
    const account = await estate.account(ageOfFlowLogs, groupsChanged);
    try {
      const props = { region, hosts, emptyGroups, days, now: estate.now };
      return await readLogins(account, props, { signal });
    } finally {
      account.close();
    }
  }

  test("are counted by host and address, the last first; scanners and other ports are none", async () => {
    const one = await estate.host();
    const { instanceId } = one;
    await estate.write(await estate.flowLog(one), `${interfaceOf(one).id}-all`, [
      { from: "203.0.113.7", hoursAgo: 5 * 24 },
      { from: "203.0.113.7", hoursAgo: 30, sourcePort: 51_235 },
      { from: "203.0.113.7", hoursAgo: 20, sourcePort: 51_236 },
      { from: "203.0.113.7", hoursAgo: 19.9, sourcePort: 51_236 },
      { from: "203.0.113.8", hoursAgo: 3, port: 3389 },
      { from: "203.0.113.9", hoursAgo: 2, port: 443 },
      { from: "203.0.113.10", hoursAgo: 2, packets: 3 },
      { from: "10.20.0.7", to: "10.20.0.99", hoursAgo: 1 },
    ]);

    expect(await logins([one], 2)).toEqual({
      logins: [
        { region, instanceId, from: "203.0.113.8", last: estate.ago(3), times: 1 },
        { region, instanceId, from: "203.0.113.7", last: estate.ago(19.9), times: 2 },
      ],
      blind: [],
    });
    const week = await logins([one], 7);
    expect(week.logins.map(({ from, times }) => `${from} ${times}`)).toEqual([
      "203.0.113.8 1",
      "203.0.113.7 3",
    ]);
  });

  test("are found by every address of every interface of a host, and in its own streams alone", async () => {
    const one = await estate.host();
    const { id, subnetId, vpcId } = interfaceOf(one);
    const second = { id: `${id}-second`, vpcId, subnetId, addresses: ["10.20.1.7"] };
    const group = await estate.flowLog(one);
    await estate.write(group, `${id}-all`, [
      { from: "2001:db8::1", to: "2001:db8::7", hoursAgo: 4 },
      { from: "203.0.113.7", to: "10.20.0.8", hoursAgo: 3 },
    ]);
    await estate.write(group, "eni-of-somebody-all", [{ from: "203.0.113.99", hoursAgo: 1 }]);
    await estate.write(group, `${second.id}-accept`, [
      { from: "10.9.0.1", to: "10.20.1.7", hoursAgo: 5 },
    ]);

    const networkInterfaces = [...one.networkInterfaces, second];
    const found = await logins([{ ...one, networkInterfaces }], 2);

    expect(found.logins.map(({ from }) => from)).toEqual([
      "203.0.113.7",
      "2001:db8::1",
      "10.9.0.1",
    ]);
    expect(found.blind).toEqual([]);
  });

  test("are told by the flow log of a subnet, too", async () => {
    const { publicSubnetId } = await makeNetwork(estate.ec2, region);
    const one = await estate.host();
    const networkInterfaces = [{ ...interfaceOf(one), subnetId: publicSubnetId }];
    const group = await estate.flowLog(one, {
      ResourceType: "Subnet",
      ResourceIds: [publicSubnetId],
    });
    await estate.write(group, `${interfaceOf(one).id}-all`, [{ from: "203.0.113.7", hoursAgo: 1 }]);

    const found = await logins([{ ...one, networkInterfaces }], 2);

    expect([found.logins.length, found.blind]).toEqual([1, []]);
  });

  describe("say nothing of a host that nobody can tell of, and why:", () => {
    async function whyBlind(one: InstanceFacts, ageOfFlowLogs = 30): Promise<string> {
      const { blind } = await logins([one], 7, ageOfFlowLogs);
      expect(blind.map(({ host }) => host)).toEqual([one.instanceId]);
      return (
        blind[0]?.why.replaceAll(/fl-[0-9a-f]+/g, "fl-1").replaceAll(/eni-\d+/g, "eni-1") ?? ""
      );
    }

    test("it has no flow log", async () => {
      expect(await whyBlind(await estate.host())).toBe(
        "no flow log is of eni-1, its subnet or VPC",
      );
    });

    test("its flow log was made in these days", async () => {
      const one = await estate.host();
      await estate.write(await estate.flowLog(one), `${interfaceOf(one).id}-all`, [
        { from: "203.0.113.7", hoursAgo: 1 },
      ]);

      const made = new Date(estate.now - 6 * day).toISOString();
      expect(await whyBlind(one, 6)).toBe(`fl-1 was made at ${made}`);
      // What it does tell is told.
      expect((await logins([one], 7, 6)).logins).toHaveLength(1);
    });

    test("its log group keeps less", async () => {
      const one = await estate.host();
      const logGroupName = await estate.flowLog(one);
      await estate.write(logGroupName, `${interfaceOf(one).id}-all`, []);
      await estate.logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 5 }));

      expect(await whyBlind(one)).toBe("fl-1 keeps nothing of eni-1 from so long ago");
      expect((await logins([one], 5)).blind).toEqual([]);
    });

    test("its records begin later", async () => {
      const one = await estate.host();
      await estate.write(await estate.flowLog(one), `${interfaceOf(one).id}-all`, [], 6 * 24);

      expect(await whyBlind(one)).toBe("fl-1 keeps nothing of eni-1 from so long ago");
    });

    test("its log group has no stream of it", async () => {
      const one = await estate.host();
      await estate.write(await estate.flowLog(one), "eni-of-somebody-all", []);

      expect(await whyBlind(one)).toBe("fl-1 has no stream of eni-1");
    });

    test("its flow log is not delivered", async () => {
      const one = await estate.host();
      const LogGroupName = "nobody-made-this";
      await estate.flowLog(one, { LogGroupName });
      await estate.logs.send(new CreateLogGroupCommand({ logGroupName: LogGroupName }));
      await estate.write(LogGroupName, `${interfaceOf(one).id}-all`, []);

      expect(await whyBlind(one)).toBe("fl-1 is not delivered");
    });

    test.each([
      ["tells only of what was rejected", { TrafficType: "REJECT" }],
      ["is not in the default format", { LogFormat: "${srcaddr} ${dstaddr}" }],
    ])("its flow log %s", async (why, changes) => {
      const one = await estate.host();
      await estate.flowLog(one, changes);

      expect(await whyBlind(one)).toBe(`fl-1 ${why}`);
    });

    test("it was launched in these days: another was there before", async () => {
      const launched = new Date(estate.now - 6 * day).toISOString();
      const one = await estate.host({ launched });
      await estate.write(await estate.flowLog(one), `${interfaceOf(one).id}-all`, []);

      expect(await whyBlind(one)).toBe(`it was launched at ${launched}`);
    });

    test("its group had other instances in these days, or nobody remembers", async () => {
      const one = await estate.host({ autoScalingGroupName: "bastions" });
      await estate.write(await estate.flowLog(one), `${interfaceOf(one).id}-all`, []);
      const why = async (days: number, changed: number): Promise<readonly string[]> =>
        (await logins([one], days, 90, changed)).blind.map((blind) => blind.why);

      expect(await why(7, 8)).toEqual([]);
      expect(await why(7, 6)).toEqual(["group bastions had other instances in these days"]);
      expect((await why(43, 90))[0]).toContain("AWS tells of group bastions for 42 days only");
    });

    test("it is a group that has no instance, and had some in these days", async () => {
      const why = async (changed: number): Promise<Logins> =>
        logins([], 7, 90, changed, ["bastions"]);

      expect(await why(8)).toEqual({ logins: [], blind: [] });
      expect(await why(6)).toEqual({
        logins: [],
        blind: [
          { host: "group bastions", why: "group bastions had other instances in these days" },
        ],
      });
    });
  });
});
