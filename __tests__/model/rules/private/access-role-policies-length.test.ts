import fc from "fast-check";

import { accessRolePoliciesLength } from "../../../../model/rules/private/access-role-policies-length";
import { clientPrerequisitesPolicy } from "../../../../modules/access/client-prerequisites-policy";
import { leastPrivilegeSessionPolicy } from "../../../../modules/access/least-privilege-session-policy";
import { seedSessionPolicy } from "../../../../modules/access/seed-session-policy";
import { organizationParts } from "./organization-parts";

const tagText = fc.stringMatching(/^[A-Za-z0-9_.:/=+@-]{1,40}$/);
const role = fc.record({
  keys: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/), { minLength: 1, maxLength: 30 }),
  documentCheck: fc.constantFrom("standard" as const, "strict" as const),
  hostTags: fc.dictionary(tagText, tagText, { maxKeys: 8, noNullPrototype: true }),
});

test("is never less than the policies of an access role have, and hardly more", () => {
  const property = fc.property(organizationParts, role, (organization, { keys, ...settings }) => {
    const { names, partition, regionNames } = organization;
    const account = { partition, accountId: "222233334444", hubAccountId: "111122223333" };
    const regions = regionNames.map((name) => ({
      name,
      sessionKeyAliasName: names.sessionKeyAlias(),
    }));
    const documentArns = regionNames.flatMap((region) =>
      keys.map((key) => names.documentArn(region, 100, key)),
    );
    const session = { ...account, ...settings, documentArns, regionNames };
    const clientLength = lengthOf(clientPrerequisitesPolicy({ ...account, regions }));
    const slackOf = (policy: "least-privilege" | "seed", sessionPolicy: unknown): number =>
      accessRolePoliciesLength({ ...session, policy }, regionNames, names) -
      clientLength -
      lengthOf(sessionPolicy);

    const slack = slackOf("least-privilege", leastPrivilegeSessionPolicy(session));
    expect(slack).toBeGreaterThanOrEqual(0);
    expect(slack).toBeLessThan(100);
    expect(slackOf("seed", seedSessionPolicy(account))).toBeGreaterThanOrEqual(0);
  });

  fc.assert(property, { numRuns: 150 });
});

function lengthOf(policy: unknown): number {
  return JSON.stringify(policy).length;
}
