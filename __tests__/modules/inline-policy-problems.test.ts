import { inlinePolicyProblems } from "../../modules/inline-policy-problems";
import type { PolicyDocument } from "../../modules/policy-document";

/** A policy document of exactly so many characters of JSON. */
function documentOf(length: number): PolicyDocument {
  const document = (sid: string): PolicyDocument => ({
    Version: "2012-10-17",
    Statement: [{ Sid: sid, Effect: "Deny", Action: "*", Resource: "*" }],
  });
  return document("x".repeat(length - JSON.stringify(document("")).length));
}

describe("inlinePolicyProblems", () => {
  test("finds nothing up to what IAM takes for all policies of a role together", () => {
    expect(inlinePolicyProblems([documentOf(10_000), documentOf(240)])).toEqual([]);
  });

  test("names both numbers when one character is too much", () => {
    expect(inlinePolicyProblems([documentOf(10_000), documentOf(241)])).toEqual([
      "The role's inline policies have 10241 characters; IAM takes 10240. " +
        "Split the role, or give it fewer documents or regions.",
    ]);
  });
});
