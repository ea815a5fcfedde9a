import type { AccountDiscovery, Discovery } from "../../../adoption/discovery";
import { discoveryMarkdown } from "../../../report/discovery/discovery-markdown";
import { discoveryOutcome } from "../../../report/discovery/discovery-outcome";
import { discoveryReport } from "../../../report/discovery/discovery-report";
import { hostile } from "../../fixtures/report/fleet-run";
import { ruleOf } from "../../support/inventory-of";

const empty: AccountDiscovery = {
  name: "empty",
  accountId: "222233334444",
  owners: [],
  counts: { instances: 0, managed: 0, autoScalingGroups: 0, launchTemplates: 0, keyPairs: 0 },
  adoptions: [],
  handOvers: [],
  handOverFiles: [],
  bastions: [],
  exposures: [],
  unread: [],
};
const web: AccountDiscovery = {
  ...empty,
  name: "web",
  counts: { instances: 3, managed: 1, autoScalingGroups: 1, launchTemplates: 1, keyPairs: 1 },
  proposal: {
    file: "accounts/web.yaml",
    isNew: false,
    text: "a: 1\nb: 2\n",
    diff: "===\n--- a/accounts/web.yaml\n+++ b/accounts/web.yaml\n@@ -1,1 +1,2 @@\n a: 1\n+b: 2\n",
    problems: ["b is not a key"],
  },
  adoptions: [
    {
      kind: "auto-scaling-group",
      region: "us-east-1",
      name: "web-prod",
      changes: ["The group is imported; its instances stay."],
    },
  ],
  handOvers: [
    { kind: "key-pair", region: "us-east-1", name: "ops", why: "it opens", change: ["Delete it."] },
  ],
  handOverFiles: [{ name: "sessions-policy.json", text: "{}\n" }],
  bastions: [
    {
      region: "us-east-1",
      host: { kind: "instance", instanceId: "i-1" },
      name: "jump-host",
      confidence: "likely",
      reasons: ["its name says so"],
    },
  ],
  exposures: [
    {
      region: "us-east-1",
      rule: ruleOf(),
      ports: [22],
      broad: false,
      reach: "world",
      instanceIds: ["i-1"],
      services: [],
    },
  ],
  unread: [{ what: "keyPairs of eu-west-1", why: "AccessDenied: no" }],
};
const discovery: Discovery = {
  started: "2026-01-01T00:00:00.000Z",
  duration: 1000,
  version: "0.0.0",
  accounts: [empty, web],
};

describe("the report of a discovery", () => {
  test("tells account by account what is there, what is proposed and what stays", () => {
    expect(discoveryReport(discovery, false)).toBe(`empty 222233334444
  0 of 0 instances behind the agent, 0 Auto Scaling groups, 0 launch templates,
  0 key pairs
  Nothing to propose

web 222233334444
  Could not be read: it may hide something
    keyPairs of eu-west-1
      AccessDenied: no
  1 of 3 instances behind the agent, 1 Auto Scaling group, 1 launch template, 1
  key pair
  Likely bastions
    jump-host (i-1) in us-east-1: likely
      its name says so
  Open SSH and RDP ports
    22 (SSH) from 0.0.0.0/0: sgr-0123456789abcdef0 of sg-0123456789abcdef0 in
    us-east-1, on 1 instance
  Would be adopted, by imports and changes in place
    auto-scaling-group web-prod in us-east-1
      The group is imported; its instances stay.
  Stays with its owner
    key-pair ops in us-east-1: it opens
      Delete it.
  For these owners, in the JSON report and in the folder of --out
    sessions-policy.json
  The proposed file would not be valid
    b is not a key
  Proposed
    --- a/accounts/web.yaml
    +++ b/accounts/web.yaml
    @@ -1,1 +1,2 @@
     a: 1
    +b: 2

2 accounts: 1 of 3 instances behind the agent, 1 proposed file. Nothing was
written to an account.`);
  });

  test("says in a few words what an account holds", () => {
    expect(discovery.accounts.map(discoveryOutcome)).toEqual([
      "0 instances, 0 to adopt, 0 to hand over, 0 likely bastions",
      "keyPairs of eu-west-1 not read: AccessDenied: no, 3 instances, 1 to adopt, 1 to hand over, 1 likely bastion",
    ]);
  });

  test("is HTML in Markdown, in which names, reasons and the diff stay text", () => {
    const account = {
      ...web,
      name: hostile,
      unread: [{ what: hostile, why: hostile }],
      proposal: {
        file: "accounts/web.yaml",
        isNew: true,
        text: "",
        diff: `+${hostile}`,
        problems: [],
      },
    };
    const text = discoveryMarkdown({ ...discovery, accounts: [account] });

    for (const broken of ["<script>", "\u001b", "</pre></details>"]) {
      expect(text).not.toContain(broken);
    }
    // A block of its own: a blank line in a diff does not end it.
    expect(text).toContain("\n\n<pre>");
    expect(discoveryReport({ ...discovery, accounts: [account] }, false)).not.toContain("\u001b");
    expect(discoveryMarkdown({ ...discovery, accounts: [empty] })).toBe(`## Discovery

1 account: 0 of 0 instances behind the agent, 0 proposed files. Nothing was written to an account.

<h3>empty (222233334444)</h3>

<p>0 of 0 instances behind the agent, 0 Auto Scaling groups, 0 launch templates, 0 key pairs</p>
`);
  });
});
