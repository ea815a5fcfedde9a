import type { AccountCutover, Cutover, CutoverStep } from "../../../cutover/cutover";
import type { Exposure } from "../../../exposure/exposure";
import type { LikelyBastion } from "../../../exposure/likely-bastion";
import { cutoverMarkdown } from "../../../report/cutover/cutover-markdown";
import { cutoverOutcome } from "../../../report/cutover/cutover-outcome";
import { cutoverReport } from "../../../report/cutover/cutover-report";
import { cutoverTotal } from "../../../report/cutover/cutover-total";
import { hostile } from "../../fixtures/report/fleet-run";
import { ruleOf } from "../../support/inventory-of";

const done = (step: CutoverStep["step"]): CutoverStep => ({
  step,
  status: "done",
  left: [],
  next: [],
});
const account: AccountCutover = {
  name: "web",
  accountId: "222233334444",
  owners: ["web@example.com"],
  regions: ["us-east-1", "eu-west-1"],
  exposures: [],
  bastions: [],
  steps: [
    done("read-the-account"),
    {
      step: "put-instances-behind-the-agent",
      status: "open",
      left: ["i-1 in us-east-1 reports no agent that is online."],
      next: ["bastionless doctor --select web says why."],
    },
    {
      step: "watch-for-logins",
      status: "unknown",
      left: ["Who still logs in, only its own log can tell."],
      next: ["Read it."],
    },
  ],
};
const cutover: Cutover = {
  started: "2026-01-01T00:00:00.000Z",
  duration: 1000,
  version: "0.0.0",
  accounts: [account, { ...account, name: "done", owners: [], steps: [done("rotate-groups")] }],
};

describe("the report of a cutover", () => {
  test("is a list to tick, with what to do about the first step that is open", () => {
    expect(cutoverReport(cutover, false))
      .toBe(`web 222233334444 in us-east-1, eu-west-1 web@example.com
  [x] read the account
  [ ] put every instance behind the agent
      i-1 in us-east-1 reports no agent that is online.
      bastionless doctor --select web says why.
  [?] see that nobody logs in by SSH any more
      Who still logs in, only its own log can tell.

done 222233334444 in us-east-1, eu-west-1
  [x] rotate the Auto Scaling groups

1 of 2 accounts done; 0 rules still admit SSH or RDP; 0 hosts look like
bastions. Of regions that are not named nothing is said.`);
  });

  test("counts what is left in sentences that agree", () => {
    const exposures: Exposure[] = [
      {
        region: "us-east-1",
        rule: ruleOf(),
        ports: [22],
        broad: false,
        reach: "world",
        instanceIds: [],
      },
    ];
    const bastions: LikelyBastion[] = [
      {
        region: "us-east-1",
        host: { kind: "instance", instanceId: "i-1" },
        name: "jump-host",
        confidence: "likely",
        reasons: [],
      },
    ];

    expect(cutoverTotal({ ...cutover, accounts: [{ ...account, exposures, bastions }] })).toBe(
      "0 of 1 account done; 1 rule still admits SSH or RDP; 1 host looks like a bastion. Of regions that are not named nothing is said.",
    );
  });

  test("says in a few words how far an account is", () => {
    expect(cutover.accounts.map(cutoverOutcome)).toEqual([
      "1 of 3 steps done, 0 open rules; next: put every instance behind the agent",
      "done, 0 open rules",
    ]);
  });

  test("is a list in Markdown, in which every text stays text", () => {
    expect(cutoverMarkdown({ ...cutover, accounts: cutover.accounts.slice(1) })).toBe(`## Cutover

1 of 1 account done; 0 rules still admit SSH or RDP; 0 hosts look like bastions. Of regions that are not named nothing is said.

<h3>done (222233334444 in us-east-1, eu-west-1)</h3>

<ol>
<li><b>done</b>: rotate the Auto Scaling groups</li>
</ol>
`);
    const [, open] = account.steps;
    if (open === undefined) throw new Error("no step");
    const accounts = [
      { ...account, name: hostile, owners: [hostile], steps: [{ ...open, left: [hostile] }] },
    ];
    const text = cutoverMarkdown({ ...cutover, accounts });
    expect(text).not.toContain("<script>");
    expect(text).not.toContain("\u001b");
    expect(cutoverReport({ ...cutover, accounts }, false)).not.toContain("\u001b");
  });
});
