import { launched, leftOf, oneGroup, type Inventory } from "../../support/cutover-steps";
import { agentsOf, groupOf, instanceOf, known, ruleOf } from "../../support/inventory-of";

const bastion = instanceOf({
  instanceId: "i-9",
  name: "jump-host",
  securityGroupIds: ["sg-bastion"],
});

const open = ruleOf({ ruleId: "sgr-1", securityGroupId: "sg-bastion" });

describe("the step put-instances-behind-the-agent", () => {
  test("names running instances without an agent, but not the bastion, which goes", () => {
    const web = instanceOf({ instanceId: "i-1", autoScalingGroupName: "web-prod" });
    const facts = {
      instances: known([web, instanceOf({ instanceId: "i-2", name: "" }), bastion]),
      securityGroupRules: known([open]),
    };

    expect(leftOf("put-instances-behind-the-agent", facts)).toEqual([
      "open",
      [
        "i-1 (web, of group web-prod) in us-east-1 reports no agent that is online.",
        "i-2 in us-east-1 reports no agent that is online.",
      ],
    ]);
    const agents = agentsOf("i-1", "i-2");
    expect(leftOf("put-instances-behind-the-agent", { ...facts, agents })[0]).toBe("done");
  });

  test("cannot tell of an instance that is stopped, unless its agent reported before", () => {
    const facts = { instances: known([instanceOf({ instanceId: "i-3", state: "stopped" })]) };

    expect(leftOf("put-instances-behind-the-agent", facts)).toEqual([
      "unknown",
      ["i-3 (web) in us-east-1 is stopped, and its agent never reported."],
    ]);
    const agents = known([
      { instanceId: "i-3", pingStatus: "ConnectionLost", agentVersion: "3.3.1611.0" },
    ]);
    expect(leftOf("put-instances-behind-the-agent", { ...facts, agents })[0]).toBe("done");
  });

  test("cannot tell of a group that runs no instance, unless the file says what it launches", () => {
    const left = (
      facts: Inventory,
      account?: Readonly<Record<string, unknown>>,
    ): ReturnType<typeof leftOf> => leftOf("put-instances-behind-the-agent", facts, account);
    const facts = {
      autoScalingGroups: known([
        groupOf({ name: "batch", launch: { kind: "launch-configuration", name: "batch-2019" } }),
        groupOf({ name: "nodes", ownedBy: "the EKS cluster main" }),
      ]),
    };
    const runs = "in us-east-1 runs no instance, and";
    const nobody = "nobody can tell whether the next one has an agent.";
    const batch = `Group batch ${runs} the file does not list it: ${nobody}`;
    const nodes = `Group nodes ${runs} it belongs to the EKS cluster main: ${nobody}`;

    expect(left(facts)).toEqual(["unknown", [batch, nodes]]);
    expect(left(facts, { legacyAccess: { old: { autoScalingGroups: ["batch"] } } })[1]).toEqual([
      nodes,
    ]);
    expect(left(launched([]), oneGroup)).toEqual(["done", []]);

    const node = instanceOf({ instanceId: "i-1", name: "", autoScalingGroupName: "nodes" });
    const agents = agentsOf("i-1");
    expect(left({ ...facts, instances: known([node]), agents })[1]).toEqual([batch]);
    expect(
      left({ ...facts, instances: known([{ ...node, state: "stopped" }]), agents })[1],
    ).toEqual([batch, nodes]);
  });
});
