import { causesOf, findingsOf } from "../../support/doctor-facts-of";
import { unknown } from "../../support/inventory-of";

const metadata = { enabled: true, hopLimit: 2 };

describe("an agent that Systems Manager does not know", () => {
  test("is absent, or kept away by what is not read", () => {
    expect(findingsOf({ agent: undefined, instance: { metadata } })).toEqual([
      {
        cause: "agent-absent",
        status: "fault",
        found:
          "Systems Manager does not know it: no agent runs on it, or what is not read from outside keeps it away (a network ACL, the policy of an endpoint, a proxy).",
        fix: [
          "Install ssm-agent 3.3.40.0 or newer, or launch the instance again from an image that has it.",
        ],
      },
    ]);
  });

  test("comes by rotation where its group is in a file; another group is its owner's", () => {
    const fixes = (autoScalingGroupName: string): readonly unknown[] =>
      findingsOf({ agent: undefined, instance: { metadata, autoScalingGroupName } }).map(
        ({ fix }) => fix,
      );

    expect(fixes("workers")).toEqual([["Rotate the group workers: bastionless rotate."]]);
    expect(fixes("eks-nodes")).toEqual([
      [
        "Install ssm-agent 3.3.40.0 or newer, or launch the instance again from an image that has it.",
      ],
    ]);
  });

  test("may only be young: it is given a quarter of an hour", () => {
    const launched = (time: string): object => ({
      agent: undefined,
      instance: { metadata, launched: `2026-01-01T${time}.000Z` },
    });

    expect(findingsOf(launched("23:45:01")).map(({ found, status }) => [status, found])).toEqual([
      ["unknown", "It started a few minutes ago, and Systems Manager does not know it yet."],
    ]);
    expect(causesOf(launched("23:45:00"))).toEqual(["agent-absent fault"]);
  });

  test("is unread where reports are, and no cause where it reports", () => {
    expect(causesOf({ inventory: { agents: unknown() } })).toEqual(["agent-absent unread"]);
    expect(causesOf({ agent: { pingStatus: "Online" } })).toEqual([]);
  });
});
