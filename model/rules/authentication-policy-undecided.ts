import type { Rule } from "../rule";

export const authenticationPolicyUndecided: Rule = {
  code: "AUTHENTICATION_POLICY_UNDECIDED",
  severity: "error",
  description:
    "The tiles are ours and `okta.authenticationPolicy` is not decided: nothing may open without a word on the second factor.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { authenticationPolicy, tile } = organization.config.okta;
    if (tile === "existing" || authenticationPolicy !== undefined) return [];
    return [
      {
        file: organization.file,
        path: ["okta", "authenticationPolicy"],
        found: "no decision",
        expected: "managed, orgDefault, or the id of an Okta access policy",
        next: "Add `authenticationPolicy: managed` for two factors at the tile.",
      },
    ];
  },
};
