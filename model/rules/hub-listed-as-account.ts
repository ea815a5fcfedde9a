import type { Rule } from "../rule";

export const hubListedAsAccount: Rule = {
  code: "HUB_LISTED_AS_ACCOUNT",
  severity: "error",
  description: "The hub's account also has an account file.",
  check: ({ organization, accounts }) =>
    accounts
      .filter(({ config }) => config.id === organization?.config.hub.accountId)
      .map(({ file, config }) => ({
        file,
        path: ["id"],
        found: `"${config.id}", the hub of organization.yaml`,
        expected: "an account that is not the hub: whoever owns the documents opens no sessions",
        next: "Remove the file, or make another account the hub.",
      })),
};
