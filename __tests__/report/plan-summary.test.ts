import type { StackResult } from "../../fleet/stack-result";
import { planSummary } from "../../report/plan-summary";
import { golden } from "../support/golden";

const planned = { status: "planned", warnings: [], duration: 1000 } as const;

describe("planSummary", () => {
  test("names every stack, what would change, why some failed and what to do", () => {
    const results: readonly StackResult[] = [
      { ...planned, name: "hub", changed: false, changes: [], changedOutputs: [] },
      {
        ...planned,
        name: "payments-production",
        changed: true,
        changes: [
          { address: "aws_iam_role.access-role-ec2-session", action: "update" },
          { address: "aws_ssm_document.us-east-1_default-document", action: "create" },
        ],
        changedOutputs: ["access_role_arns"],
      },
      { ...planned, name: "search", changed: true, changes: [], changedOutputs: ["tile_app_id"] },
      {
        name: "data-platform",
        status: "failed",
        reason: "failed",
        command: "plan",
        changes: [],
        diagnostics: [
          { severity: "warning", summary: "a deprecated argument", detail: "" },
          {
            severity: "error",
            summary: "Cannot assume IAM Role",
            detail: "IAM Role cannot be assumed.\n\nThere are a number of causes.\n",
            address: 'provider["registry.terraform.io/hashicorp/aws"].us-east-1',
          },
          { severity: "error", summary: "Failed to load plugin schemas", detail: "" },
        ],
        nextSteps: ["Create the role."],
        duration: 2000,
      },
      { name: "legacy-monolith", status: "skipped", reason: "interrupted" },
    ];

    expect(planSummary(results)).toBe(golden("plan-summary.txt"));
  });

  test("a run of nothing is no stacks", () => {
    expect(planSummary([])).toBe("\n0 stacks: 0 with changes, 0 without");
  });
});
