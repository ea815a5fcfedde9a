import { accountTags } from "../normalize/account-tags";
import { stackTags } from "../normalize/stack-tags";
import type { Finding, Rule } from "../rule";

/** Tags that AWS allows on one resource. */
const maximumTags = 50;

export const tooManyTags: Rule = {
  code: "TOO_MANY_TAGS",
  severity: "error",
  description:
    "The tags of the organization, of an account and the product's own come to more than the 50 that AWS allows on a resource.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const { config } = organization;
    const finding = (file: string, tags: Readonly<Record<string, string>>): Finding[] => {
      const count = Object.keys(stackTags(config, tags)).length;
      if (count <= maximumTags) return [];
      return [
        {
          file,
          path: ["tags"],
          found: `${count} tags together with the product's own`,
          expected: `at most ${maximumTags} tags on a resource`,
          next: "Remove tags here, or in organization.yaml.",
        },
      ];
    };
    const ofHub = finding(organization.file, {});
    // Too many already at the hub are too many everywhere.
    if (ofHub.length > 0) return ofHub;
    return accounts.flatMap((account) => finding(account.file, accountTags(account.config)));
  },
};
