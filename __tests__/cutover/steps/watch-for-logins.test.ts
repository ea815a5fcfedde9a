import type { CutoverStep } from "../../../cutover/cutover";
import { cutoverOf } from "../../../cutover/cutover-of";
import type { Logins } from "../../../inventory/logins/read-logins";
import type { Readable } from "../../../inventory/readable";
import { cutoverFacts } from "../../support/cutover-steps";
import { instanceOf, known, ruleOf, unknown } from "../../support/inventory-of";

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

    const blind = [{ instanceId: "i-8", why: "its log group keeps less" }];
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
});
