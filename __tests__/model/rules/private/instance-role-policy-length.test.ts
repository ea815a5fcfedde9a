import fc from "fast-check";

import { instanceRolePolicyLength } from "../../../../model/rules/private/instance-role-policy-length";
import { instanceRolePolicy } from "../../../../modules/hosts/instance-role-policy";
import { organizationParts } from "./organization-parts";

const agentUpdates = fc.constantFrom({ schedule: "rate(7 days)" }, undefined);
const defaultDocument = fc.constantFrom("manage" as const, "leave" as const);

test("is never less than the policy of an instance role has, and hardly more", () => {
  const property = fc.property(
    organizationParts,
    defaultDocument,
    agentUpdates,
    (organization, choice, updates) => {
      const { names, partition, regionNames, keyPrefix } = organization;
      const policy = instanceRolePolicy({
        partition,
        accountId: "222233334444",
        hubAccountId: "111122223333",
        regions: regionNames.map((name) => ({
          name,
          sessionKeyAliasName: names.sessionKeyAlias(),
          logBucketName: names.logBucket(name),
          logKeyPrefix: keyPrefix,
          logGroup: { name: names.logGroup() },
          accountKey: { aliasName: names.accountKeyAlias() },
          ...(choice === "manage" && { defaultDocument: {} }),
          ...(updates !== undefined && { agentUpdate: {} }),
        })),
      });
      const shape = {
        regionNames,
        keyPrefix,
        defaultDocument: choice,
        ...(updates !== undefined && { agentUpdates: updates }),
      };
      const slack = instanceRolePolicyLength(shape, names) - JSON.stringify(policy).length;

      expect(slack).toBeGreaterThanOrEqual(0);
      expect(slack).toBeLessThan(300);
    },
  );

  fc.assert(property, { numRuns: 150 });
});
