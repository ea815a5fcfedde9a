import { openAccessOf } from "../../exposure/open-access-of";
import { agentsOf, instanceOf, inventoryOf, known, ruleOf, unknown } from "../support/inventory-of";
import { normalizedAccount } from "../support/normalized";

const securityGroupId = "sg-0123456789abcdef0";
const open = ruleOf({ securityGroupId });
const host = instanceOf({ name: "jump-api", securityGroupIds: [securityGroupId] });
const ingressRules = [{ securityGroupId, ruleId: open.ruleId }];
const online = {
  instances: known([host]),
  agents: agentsOf(host.instanceId),
  securityGroupRules: known([open]),
};

function names(
  facts: Parameters<typeof inventoryOf>[0],
  ...entries: readonly object[]
): readonly string[] {
  const legacyAccess = Object.fromEntries(entries.map((entry, index) => [`entry-${index}`, entry]));
  const account = normalizedAccount({}, { legacyAccess });
  return openAccessOf(account, inventoryOf(facts)).bastions.map(({ name }) => name);
}

describe("what looks like a bastion in an account", () => {
  test("is a host like others when it is behind the agent, and all that admits SSH is listed", () => {
    expect(names(online, { ingressRules })).toEqual([]);
  });

  test.each<[string, object, readonly object[]]>([
    ["a rule that admits SSH is not listed", {}, []],
    ["the host is listed, too", {}, [{ instanceIds: [host.instanceId], ingressRules }]],
    ["its agent is not online", { agents: agentsOf() }, [{ ingressRules }]],
    ["its agent cannot be read", { agents: unknown() }, [{ ingressRules }]],
    [
      "another instance of its group is not behind the agent",
      {
        instances: known([
          { ...host, autoScalingGroupName: "jump" },
          { ...host, autoScalingGroupName: "jump", instanceId: "i-2" },
        ]),
      },
      [{ ingressRules }],
    ],
  ])("is one as long as %s", (_, facts, entries) => {
    expect(names({ ...online, ...facts }, ...entries)).toHaveLength(1);
  });

  test("is one as long as nobody can read who is admitted", () => {
    const bastion = { ...host, name: "bastion" };
    const facts = { instances: known([bastion]), agents: agentsOf(bastion.instanceId) };

    expect(names(facts)).toEqual([]);
    expect(names({ ...facts, securityGroupRules: unknown() })).toEqual(["bastion"]);
  });
});
