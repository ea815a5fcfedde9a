import type { EvaluationResult, ResourceSpecificResult } from "@aws-sdk/client-iam";

import { simulatedDecision } from "../../../inventory/sessions/simulated-decision";

const roleArn = "arn:aws:iam::222233334444:role/web-app";
const own = "arn:aws:logs:us-east-1:222233334444:log-group:sessions";
const ofHub = "arn:aws:kms:us-east-1:111122223333:key/1";

/** As IAM answers for one resource: the outer result sums up what is in the list. */
function decide(
  facts: Partial<ResourceSpecificResult>,
  resource = own,
  outer: Partial<EvaluationResult> = {},
): string {
  const decision = simulatedDecision(
    {
      EvalActionName: "logs:PutLogEvents",
      EvalResourceName: "*",
      EvalDecision: facts.EvalResourceDecision,
      ResourceSpecificResults: [
        { EvalResourceName: resource, EvalResourceDecision: undefined, ...facts },
      ],
      ...outer,
    },
    {
      actions: [],
      resource,
      context: { "aws:RequestedRegion": ["us-east-1"], "kms:ViaService": [] },
    },
    roleArn,
  );
  return decision.kind === "undecided" ? decision.why : decision.kind;
}

describe("the decision of a simulation", () => {
  test.each([
    ["allowed", "allowed"],
    ["explicitDeny", "denied"],
    ["implicitDeny", "denied"],
  ] as const)("%s on a resource of the role's account: %s", (EvalResourceDecision, expected) => {
    expect(decide({ EvalResourceDecision })).toBe(expected);
    expect(decide({ EvalResourceDecision }, "arn:aws:s3:::example-logs")).toBe(expected);
  });

  test("is that of the resource, not the one that sums up", () => {
    expect(decide({ EvalResourceDecision: "allowed" }, own, { EvalDecision: "explicitDeny" })).toBe(
      "allowed",
    );
  });

  test("is the outer one where no resource was given", () => {
    const results: Partial<EvaluationResult> = { ResourceSpecificResults: undefined };

    expect(decide({}, "*", { ...results, EvalDecision: "allowed" })).toBe("allowed");
    expect(decide({}, "*", { ...results, EvalDecision: "implicitDeny" })).toBe("denied");
  });

  test.each(["allowed", "explicitDeny", "implicitDeny"] as const)(
    "%s is none where a condition had no value, wherever IAM says so",
    (EvalResourceDecision) => {
      const why = "a condition on aws:SourceVpc decides, for which a simulation has no value";
      const MissingContextValues = ["aws:SourceVpc"];

      expect(decide({ EvalResourceDecision, MissingContextValues })).toBe(why);
      expect(decide({ EvalResourceDecision }, own, { MissingContextValues })).toBe(why);
    },
  );

  test("does not wait for a value that the call never carries", () => {
    const MissingContextValues = ["kms:viaservice"];

    expect(decide({ EvalResourceDecision: "allowed", MissingContextValues })).toBe("allowed");
  });

  test("is none where a policy of the organization denies, whose conditions nobody looked at", () => {
    expect(
      decide({ EvalResourceDecision: "explicitDeny" }, own, {
        OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      }),
    ).toBe("a policy of the organization denies it, unless its conditions do not hold");
    expect(
      decide({ EvalResourceDecision: "allowed" }, own, {
        OrganizationsDecisionDetail: { AllowedByOrganizations: true },
      }),
    ).toBe("allowed");
  });

  test.each([
    [{ "IAM Policy": "allowed" }, "allowed"],
    [{ "IAM Policy": "allowed", "Resource Policy": "implicitDeny" }, "allowed"],
    [{ "IAM Policy": "implicitDeny" }, "denied"],
    [
      { "Resource Policy": "implicitDeny" },
      "a simulation does not tell a role's own policies from those of another account",
    ],
    [{}, "a simulation does not tell a role's own policies from those of another account"],
  ] as const)(
    "on a resource of another account is that of the role's policies: %j",
    (details, expected) => {
      expect(
        decide({ EvalResourceDecision: "implicitDeny", EvalDecisionDetails: details }, ofHub),
      ).toBe(expected);
    },
  );

  test("that denies outright holds in every account", () => {
    expect(decide({ EvalResourceDecision: "explicitDeny" }, ofHub)).toBe("denied");
  });
});
