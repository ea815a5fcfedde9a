import { readAccountLogins } from "../../../cli/cutover/read-account-logins";
import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { cutoverFacts, type Inventory } from "../../support/cutover-steps";
import { groupOf, instanceOf, known, ruleOf, unknown } from "../../support/inventory-of";

describe("the logins of an account", () => {
  async function asked(facts: Inventory): Promise<readonly unknown[]> {
    const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });
    const opened = { ...account, ec2: () => Promise.reject(new Error("no")) };
    const legacyAccess = { jump: { autoScalingGroups: ["bastions"] } };
    const logins = await readAccountLogins(opened, cutoverFacts(facts, { legacyAccess }), {
      days: 14,
      now: 0,
      signal: new AbortController().signal,
    });
    return [...logins];
  }

  test("are asked for where somebody can come in, a group without instances included", async () => {
    const answer = [["us-east-1", unknown("Error: no")]];
    const instances = known([instanceOf()]);

    expect(await asked({ instances })).toEqual([]);
    expect(await asked({ instances, securityGroupRules: known([ruleOf()]) })).toEqual(answer);
    expect(await asked({ autoScalingGroups: known([groupOf({ name: "bastions" })]) })).toEqual(
      answer,
    );
  });
});
