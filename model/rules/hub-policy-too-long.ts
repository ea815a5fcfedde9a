import { accountPrincipals } from "../normalize/account-principals";
import { normalizePrincipals } from "../normalize/normalize-principals";
import type { Finding, Rule } from "../rule";
import { hubPolicyLengths } from "./private/hub-policy-lengths";
import { lengthOfList } from "./private/length-of-list";
import { namesOf } from "./private/names-of";

/** Bytes of a bucket policy, and of a KMS key policy. */
const logBucketLimit = 20_480;
const sessionKeyLimit = 32_768;

const joinPatterns = "Put patterns together by wildcards, or by an IAM path that the roles share.";

export const hubPolicyTooLong: Rule = {
  code: "HUB_POLICY_TOO_LONG",
  severity: "error",
  description:
    "`principals` has so many patterns, the accounts so many `existingInstanceRoles`, or an existing tile so many names of access roles, that the policy of a log bucket is longer than 20,480 characters or that of a session key than 32,768.",
  check: ({ organization, accounts }): Finding[] => {
    if (organization === undefined) return [];
    const { file, config } = organization;
    const names = namesOf(config);
    const principals = accountPrincipals(
      config,
      accounts.map((account) => account.config),
      names,
    );
    const patterns = normalizePrincipals(config, principals, names);
    const lengths = config.hub.regions.map(({ name }) =>
      hubPolicyLengths(
        { ...patterns, regionName: name, keyPrefix: config.logging.keyPrefix },
        names,
      ),
    );
    const logBucket = Math.max(...lengths.map((length) => length.logBucket));
    if (logBucket > logBucketLimit) {
      return [
        {
          file,
          path: ["principals", "agents"],
          found: `up to ${logBucket} characters in the policy of a log bucket`,
          expected: `at most ${logBucketLimit} characters: S3's limit`,
          next:
            principals.instanceRoleArns.length > config.principals.agents.length
              ? "Write a pattern that matches many of the accounts' `existingInstanceRoles`, such as arn:aws:iam::*:role/web-*: a role that it matches is not listed by itself."
              : joinPatterns,
        },
      ];
    }
    const sessionKey = Math.max(...lengths.map((length) => length.sessionKey));
    if (sessionKey <= sessionKeyLimit) return [];
    const ofConfig = lengthOfList(config.principals.clients);
    const isOfRoles = ofConfig < lengthOfList(patterns.clientArnPatterns) - ofConfig;
    return [
      {
        file,
        path: isOfRoles ? ["okta", "existingTile"] : ["principals", "clients"],
        found: `up to ${sessionKey} characters in the policy of a session key`,
        expected: `at most ${sessionKeyLimit} characters: KMS's limit`,
        next: isOfRoles ? "Give access roles the same names in all accounts." : joinPatterns,
      },
    ];
  },
};
