import type { Exposure } from "../../../exposure/exposure";
import type { ExposureRun } from "../../../exposure/exposure-run";
import { exposureLine } from "../../../report/exposure/exposure-line";
import { exposureMarkdown } from "../../../report/exposure/exposure-markdown";
import { exposureOutcome } from "../../../report/exposure/exposure-outcome";
import { exposureReport } from "../../../report/exposure/exposure-report";
import { hostile } from "../../fixtures/report/fleet-run";
import { ruleOf, without } from "../../support/inventory-of";

const open: Exposure = {
  region: "us-east-1",
  rule: ruleOf(),
  ports: [22, 3389],
  broad: false,
  reach: "world",
  instanceIds: ["i-1", "i-2"],
  services: [],
};
const inside: Exposure = {
  ...open,
  rule: ruleOf({ ruleId: "sgr-2", peer: { kind: "security-group", id: "sg-bastion" } }),
  ports: [22],
  reach: "security-group",
  instanceIds: [],
};
const self: Exposure = {
  ...inside,
  rule: ruleOf({ ruleId: "sgr-3", protocol: "-1", peer: { kind: "security-group", id: "sg-web" } }),
  broad: true,
};
const sftp: Exposure = {
  ...open,
  rule: ruleOf({ ruleId: "sgr-4", securityGroupId: "sg-sftp" }),
  ports: [22],
  instanceIds: [],
  services: ["VPC Endpoint Interface vpce-1 (vpc_endpoint)"],
};
const account = {
  accountId: "222233334444",
  regions: ["us-east-1"],
  exposures: [],
  ofServices: [],
  internal: [],
  owners: [],
  unread: [],
};
const run: ExposureRun = {
  started: "2026-01-01T00:00:00.000Z",
  duration: 1000,
  version: "0.0.0",
  accounts: [
    { ...account, name: "closed", owners: ["web@example.com"] },
    { ...account, name: "dark", unread: [{ region: "us-east-1", why: "AccessDenied: no" }] },
    {
      ...account,
      name: "open",
      owners: ["web@example.com"],
      exposures: [open, inside],
      ofServices: [sftp],
      internal: [self],
      regions: ["eu-west-1", "us-east-1"],
    },
  ],
};

describe("the report of open ports", () => {
  test("names each rule with its account and owner, and what could not be read", () => {
    expect(exposureReport(run, false)).toBe(`dark 222233334444 nobody is named as its owner
  us-east-1 was not read: AccessDenied: no

open 222233334444 web@example.com
  22 (SSH) and 3389 (RDP) from 0.0.0.0/0: sgr-0123456789abcdef0 of
  sg-0123456789abcdef0 in us-east-1, on 2 instances
  22 (SSH) from sg-bastion: sgr-2 of sg-0123456789abcdef0 in us-east-1, on no
  instance

2 rules admit SSH or RDP, 1 from the whole world. 1 account could not be read
whole. Not counted: 1 rule by which security groups admit each other on more
than that. Not counted: 1 rule of load balancers, endpoints and other services,
on no instance. Looked at: 3 accounts in eu-west-1, us-east-1; others may be
open.`);
  });

  test("says on what a rule is, beside instances, and where nobody could read it", () => {
    const lines = [
      { ...open, services: sftp.services ?? [] },
      without({ ...sftp, ports: [22] as const }, "services"),
    ].map(exposureLine);

    expect(lines.map((line) => line.split(", on ")[1])).toEqual([
      "2 instances and VPC Endpoint Interface vpce-1 (vpc_endpoint)",
      "no instance, and nobody could read on what else",
    ]);
  });

  test("says in a few words how an account stands", () => {
    expect(run.accounts.map(exposureOutcome)).toEqual([
      "nothing open",
      "us-east-1 not read: AccessDenied: no",
      "2 open rules, 1 to the world",
    ]);
  });

  test("is a table in Markdown, in which every text stays text", () => {
    expect(exposureMarkdown({ ...run, accounts: run.accounts.slice(1, 2) }))
      .toBe(`## Open SSH and RDP ports

0 rules admit SSH or RDP, 0 from the whole world. 1 account could not be read whole. Looked at: 1 account in us-east-1; others may be open.

<table>
<tr><th>account</th><th>owner</th><th>reach</th><th>rule</th></tr>
<tr><td>dark</td><td></td><td>unknown</td><td>us-east-1: AccessDenied: no</td></tr>
</table>
`);
    expect(exposureMarkdown({ ...run, accounts: run.accounts.slice(2) })).toContain(
      "<td>internal</td><td>22 (SSH) from sg-web: sgr-3 of ",
    );
    expect(exposureMarkdown({ ...run, accounts: run.accounts.slice(2) })).toContain(
      "<td>service</td><td>22 (SSH) from 0.0.0.0/0: sgr-4 of sg-sftp in us-east-1, on VPC Endpoint Interface vpce-1 (vpc_endpoint)</td>",
    );
    const why = exposureMarkdown({
      ...run,
      accounts: [{ ...account, name: hostile, unread: [{ region: "us-east-1", why: hostile }] }],
    });
    expect(why).not.toContain("<script>");
    expect(why).not.toContain("\u001b");
    expect(why.split("\n")).toHaveLength(9);
  });
});
