import fc from "fast-check";

import { hubPolicyLengths } from "../../../../model/rules/private/hub-policy-lengths";
import { logBucketPolicy } from "../../../../modules/logging/log-bucket-policy";
import { sessionKeyPolicy } from "../../../../modules/logging/session-key-policy";
import { organizationParts } from "./organization-parts";

const arnPattern = fc
  .stringMatching(/^[A-Za-z0-9+=,.@*?_-]{1,60}$/)
  .map((name) => `arn:aws:iam::*:role/some/${name}`);
const arnPatterns = fc.array(arnPattern, { minLength: 1, maxLength: 300 });
/** As long as they come. */
const organizationId = `o-${"a".repeat(32)}`;

test("are never less than the policies of a session key and a log bucket have, and hardly more", () => {
  const property = fc.property(
    organizationParts,
    arnPatterns,
    arnPatterns,
    ({ names, partition, regionNames, keyPrefix }, clientArnPatterns, agentArnPatterns) => {
      const [regionName = ""] = regionNames;
      const logBucket = { name: names.logBucket(regionName), keyPrefix };
      const props = { partition, organizationId, clientArnPatterns, agentArnPatterns };
      const lengths = hubPolicyLengths(
        { clientArnPatterns, agentArnPatterns, regionName, keyPrefix },
        names,
      );
      const ofKey = sessionKeyPolicy({
        ...props,
        accountId: "111122223333",
        region: regionName,
        logBucket,
      });
      const slacks = [
        lengths.sessionKey - JSON.stringify(ofKey).length,
        lengths.logBucket - JSON.stringify(logBucketPolicy({ ...props, ...logBucket })).length,
      ];

      expect(Math.min(...slacks)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...slacks)).toBeLessThan(20);
    },
  );

  fc.assert(property, { numRuns: 100 });
});
