import { createHash } from "node:crypto";

import type { AccountDiagnosis, Diagnosis } from "../../../doctor/diagnosis";
import { diagnosisHtml } from "../../../report/doctor/diagnosis-html";
import { diagnosisMarkdown } from "../../../report/doctor/diagnosis-markdown";
import { diagnosisReport } from "../../../report/doctor/diagnosis-report";
import { hostile } from "../../fixtures/report/fleet-run";

const instance = { region: "us-east-1", instanceId: "i-1", name: "web", findings: [] };
const healthy: AccountDiagnosis = {
  name: "payments",
  accountId: "222233334444",
  owners: ["payments@example.com"],
  findings: [],
  instances: [{ ...instance, session: "possible" }],
};
const ill: AccountDiagnosis = {
  ...healthy,
  name: "web",
  findings: [
    {
      cause: "log-group-missing",
      status: "fault",
      region: "us-east-1",
      documents: ["shell"],
      found: "There is no log group.",
      fix: ["Apply it."],
    },
  ],
  instances: [
    {
      ...instance,
      name: "",
      session: "impossible",
      autoScalingGroupName: "web-prod",
      findings: [
        {
          cause: "no-route-to-endpoints",
          status: "unknown",
          found: "Its subnet leads out by a device that cannot be looked into by anybody here.",
          fix: ["Try it from the instance."],
        },
      ],
    },
    {
      ...instance,
      instanceId: "i-2",
      session: "possible",
      findings: [
        {
          cause: "session-not-recorded",
          status: "warning",
          found: "Its sessions are not recorded.",
          fix: ["Apply it."],
        },
      ],
    },
    {
      ...instance,
      instanceId: "i-3",
      session: "limited",
      findings: [
        {
          cause: "agent-not-connected",
          status: "unread",
          found: "Whether its agent is connected could not be read.",
          fix: ["Let it."],
        },
      ],
    },
  ],
};
const diagnosis: Diagnosis = {
  started: "2026-01-01T00:00:00.000Z",
  duration: 1000,
  version: "0.0.0",
  accounts: [healthy, ill],
};

describe("the report of a diagnosis", () => {
  test("counts what is healthy, and tells each finding with its fix in 80 columns", () => {
    const text = diagnosisReport(diagnosis, false);

    expect(text).toBe(`payments 222233334444
  sessions on 1 of 1 instance

web 222233334444
  sessions on 1 of 3 instances, by some documents alone on 1, prevented on 1, a
  warning on 1, 1 finding for the account
    log-group-missing in us-east-1: There is no log group. Concerns: shell.
      Apply it.
  i-1 in us-east-1, of the group web-prod
    no-route-to-endpoints, unknown: Its subnet leads out by a device that cannot
    be looked into by anybody here.
      Try it from the instance.
  web (i-2) in us-east-1
    session-not-recorded, warning: Its sessions are not recorded.
      Apply it.
  web (i-3) in us-east-1
    agent-not-connected, unread: Whether its agent is connected could not be
    read.
      Let it.

Sessions are possible on 2 of 4 instances in 2 accounts, and by some documents
alone on 1.
Causes: log-group-missing 1.
Warnings: session-not-recorded 1.
Nobody can tell: no-route-to-endpoints 1.
Could not be read: agent-not-connected 1.`);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("is a table in Markdown, and a sentence where there is nothing to say", () => {
    expect(diagnosisMarkdown(diagnosis)).toBe(`## Doctor

Sessions are possible on 2 of 4 instances in 2 accounts, and by some documents alone on 1.
Causes: log-group-missing 1.
Warnings: session-not-recorded 1.
Nobody can tell: no-route-to-endpoints 1.
Could not be read: agent-not-connected 1.

<table>
<tr><th>account</th><th>where</th><th>cause</th><th>found, and the fix</th></tr>
<tr><td>web</td><td>region us-east-1</td><td>log-group-missing</td><td>There is no log group. Concerns: shell. Apply it.</td></tr>
<tr><td>web</td><td>i-1 in us-east-1, of the group web-prod</td><td>no-route-to-endpoints, unknown</td><td>Its subnet leads out by a device that cannot be looked into by anybody here. Try it from the instance.</td></tr>
<tr><td>web</td><td>web (i-2) in us-east-1</td><td>session-not-recorded, warning</td><td>Its sessions are not recorded. Apply it.</td></tr>
<tr><td>web</td><td>web (i-3) in us-east-1</td><td>agent-not-connected, unread</td><td>Whether its agent is connected could not be read. Let it.</td></tr>
</table>
`);
    expect(diagnosisMarkdown({ ...diagnosis, accounts: [healthy] })).toBe(
      "## Doctor\n\nSessions are possible on 1 of 1 instance in 1 account.\n",
    );
  });

  test("is a page that runs nothing and loads nothing, with every finding", () => {
    const page = diagnosisHtml(diagnosis);

    const css = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(css).digest("base64");
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`);
    expect(page).not.toContain("<script");
    expect(page.match(/class="badge [a-z]+">[^<]*/g)).toEqual([
      'class="badge red">log-group-missing',
      'class="badge amber">no-route-to-endpoints, unknown',
      'class="badge amber">session-not-recorded, warning',
      'class="badge amber">agent-not-connected, unread',
    ]);
    expect(page).toContain("There is no log group. Concerns: shell.");
    expect(page).toContain("Try it from the instance.");
  });

  test("names of accounts and instances stay text everywhere", () => {
    const accounts = [
      {
        ...ill,
        name: hostile,
        owners: [hostile],
        instances: ill.instances.map((one) => ({ ...one, name: hostile })),
      },
    ];
    const reports = [
      diagnosisHtml({ ...diagnosis, accounts }),
      diagnosisMarkdown({ ...diagnosis, accounts }),
      diagnosisReport({ ...diagnosis, accounts }, false),
    ];

    for (const text of reports) {
      expect(text).not.toContain("\u001b");
      expect(text).not.toContain("\u202e");
    }
    for (const text of reports.slice(0, 2)) expect(text).not.toContain("<script>");
  });
});
