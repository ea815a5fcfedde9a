import type { CutoverStep } from "../../../cutover/cutover";
import { cutoverOf } from "../../../cutover/cutover-of";
import type { Logins } from "../../../inventory/logins/read-logins";
import type { Readable } from "../../../inventory/readable";
import { cutoverFacts, leftOf, type Inventory } from "../../support/cutover-steps";
import { groupOf, instanceOf, known, ruleOf, unknown } from "../../support/inventory-of";

const bastion = instanceOf({
  instanceId: "i-9",
  name: "jump-host",
  securityGroupIds: ["sg-bastion"],
});

const open = ruleOf({ ruleId: "sgr-1", securityGroupId: "sg-bastion" });

describe("the step watch-for-logins", () => {
  test("names who still comes by a flow log, and the hosts that no flow log tells of", () => {
    const facts = cutoverFacts({
      instances: known([bastion, { ...bastion, instanceId: "i-8" }]),
      securityGroupRules: known([open]),
    });
    const login = { region: "us-east-1", instanceId: "i-9", from: "203.0.113.7" };
    const last = "2026-01-01T00:00:00.000Z";
    const watch = (logins: Readable<Logins>): CutoverStep | undefined =>
      cutoverOf({ ...facts, logins: new Map([["us-east-1", logins]]) }).steps.find(
        (one) => one.step === "watch-for-logins",
      );

    const blind = [{ host: "i-8", why: "its log group keeps less" }];
    expect(watch(known({ logins: [{ ...login, last, times: 3 }], blind }))).toMatchObject({
      status: "open",
      left: [
        "203.0.113.7 came to i-9 in us-east-1 3 times, last at 2026-01-01T00:00:00.000Z.",
        "Who still logs in to i-8 in us-east-1, only its own log can tell: its log group keeps less.",
      ],
    });
    expect(watch(known({ logins: [], blind: [] }))?.status).toBe("done");
    expect(watch(unknown("AccessDenied: no"))?.left[0]).toBe(
      "Who still logs in to i-9 in us-east-1, only its own log can tell: AccessDenied: no.",
    );
    const many = Array.from({ length: 1_000 }, () => ({ ...login, last, times: 1 }));
    const lines = watch(known({ logins: many, blind: [] }))?.left ?? [];
    expect([lines.length, lines.at(-1)]).toEqual([
      21,
      "More addresses came before that in us-east-1: 980.",
    ]);
  });

  const flowLogs = "only its own log can tell: flow logs were not read.";

  test("asks about every host behind an open port, whether it is a bastion or not", () => {
    const web = instanceOf({ instanceId: "i-1", securityGroupIds: ["sg-bastion"] });
    const other = instanceOf({ instanceId: "i-2", securityGroupIds: ["sg-2"] });
    const facts = { instances: known([web, other]), securityGroupRules: known([open]) };

    expect(leftOf("watch-for-logins", facts)).toEqual([
      "unknown",
      [`Who still logs in to i-1 in us-east-1, ${flowLogs}`],
    ]);
    const many = Array.from({ length: 25 }, () => web);
    const lines = leftOf("watch-for-logins", { ...facts, instances: known(many) })[1];
    expect([lines.length, lines.at(-1)]).toEqual([
      21,
      "More hosts of which nobody can tell in us-east-1: 5.",
    ]);
  });

  test("asks about a bastion's group without instances, as long as it is there", () => {
    const legacyAccess = { jump: { autoScalingGroups: ["bastions"] } };
    const left = (facts: Inventory, logins?: Logins): ReturnType<typeof leftOf> => {
      const all = cutoverFacts(facts, { legacyAccess });
      const found = cutoverOf({
        ...all,
        ...(logins !== undefined && { logins: new Map([["us-east-1", known(logins)]]) }),
      }).steps.find(({ step }) => step === "watch-for-logins");
      return [found?.status ?? "open", found?.left ?? []];
    };
    const empty = { autoScalingGroups: known([groupOf({ name: "bastions" })]) };

    expect(left({})).toEqual(["done", []]);
    expect(left(empty)).toEqual([
      "unknown",
      [`Who still logs in to group bastions in us-east-1, ${flowLogs}`],
    ]);
    expect(left(empty, { logins: [], blind: [] })).toEqual(["done", []]);
    const why = "group bastions had other instances in these days";
    expect(left(empty, { logins: [], blind: [{ host: "group bastions", why }] })).toEqual([
      "unknown",
      [`Who still logs in to group bastions in us-east-1, only its own log can tell: ${why}.`],
    ]);
    const filled = instanceOf({ instanceId: "i-1", autoScalingGroupName: "bastions" });
    expect(left({ ...empty, instances: known([filled]) })[1]).toEqual([
      `Who still logs in to i-1 in us-east-1, ${flowLogs}`,
    ]);
  });
});
