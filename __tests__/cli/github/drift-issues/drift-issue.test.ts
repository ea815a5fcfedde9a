import { driftIssue, driftMarker } from "../../../../cli/github/drift-issues/drift-issue";
import { driftedStack, longerSessions } from "../../../support/planned-stack";

describe("driftIssue", () => {
  it("says what differs and what to do", () => {
    expect(driftIssue(driftedStack("payments"))).toEqual({
      title: "payments differs from its configuration",
      body: `<!-- bastionless:drift:payments -->
Something outside of Terraform changed this account. An apply would do this:

\`\`\`text
update aws_iam_role.access-ec2-session
    max_session_duration: 43200 -> 3600
\`\`\`

Revert it to what the configuration says:

\`\`\`text
bastionless plan --select payments --out plans
bastionless apply plans
\`\`\`

Or accept it: change the configuration until the plan is empty:

\`\`\`text
$EDITOR config/accounts/payments.yaml
bastionless plan --select payments
\`\`\`

Or accept it for a while: list it in known-drift.yaml with a reason and a last day.

The run that finds the account in sync closes this issue.`,
    });
  });

  it("tells a change that was never applied from drift", () => {
    const { body } = driftIssue(driftedStack("payments", { class: "pending-change" }));

    expect(body.split("\n")[1]).toBe(
      "The configuration asks for a change that was not applied. An apply would do this:",
    );
  });

  it("leaves out what means the same, and what known-drift.yaml lists", () => {
    const changes = [
      { ...longerSessions, address: "a.benign", benign: true },
      { ...longerSessions, address: "a.known", known: { reason: "x", until: "2030-01-01" } },
      longerSessions,
    ];
    const { body } = driftIssue(driftedStack("payments", { changes }));

    expect(body).not.toMatch(/a\.benign|a\.known/);
    expect(body).toContain(longerSessions.address);
  });

  it("lets no value out of its block", () => {
    const value = '```\n</code>@example/team <img src=x> [x](https://example.com) ````` "';
    const change = {
      ...longerSessions,
      attributes: [
        {
          path: "tags.Note",
          before: { kind: "value", value },
          after: { kind: "sensitive" },
          forcesReplacement: false,
        } as const,
      ],
    };
    const { body } = driftIssue(driftedStack("payments", { changes: [change] }));
    const [, , , open, ...rest] = body.split("\n");
    const close = rest.indexOf("``````");

    expect(open).toBe("``````text");
    expect(rest.slice(0, close)).toEqual([
      "update aws_iam_role.access-ec2-session",
      `    tags.Note: ${JSON.stringify(value)} -> (sensitive)`,
    ]);
  });

  it("stays under GitHub's limit however much has changed", () => {
    const changes = Array.from({ length: 5000 }, (_, index) => ({
      ...longerSessions,
      address: `aws_iam_role.access-${index}`,
    }));
    const { body } = driftIssue(driftedStack("payments", { changes }));

    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/\n\(\d+ more lines in the run's report\)\n/);
  });

  it("has a marker that ends where it should, whatever the name", () => {
    expect(driftMarker("a-->b")).toBe("<!-- bastionless:drift:a--%3Eb -->");
  });
});
