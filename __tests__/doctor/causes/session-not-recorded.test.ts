import type { HubSessionFacts } from "../../../inventory/sessions/hub-session-facts";
import {
  causesOf,
  diagnosisOf,
  doctorFactsOf,
  findingsOf,
  permissionsOf,
} from "../../support/doctor-facts-of";
import { known } from "../../support/inventory-of";

const cause = "session-not-recorded";

/** The healthy hub; a word of a policy is another. */
function hub(part: "logBucket" | "sessionKey", action: string): Partial<HubSessionFacts> {
  const facts = doctorFactsOf().regions[0]?.hub[part];
  if (facts?.known !== true || !facts.value.exists) throw new Error("it is not there");
  const { policy } = facts.value;
  return { [part]: known({ ...facts.value, policy: policy.replaceAll(action, "other:Action") }) };
}

describe("a recording", () => {
  test.each([
    "kms:GenerateDataKey",
    "logs:CreateLogStream",
    "logs:DescribeLogStreams",
    "logs:PutLogEvents",
    "s3:PutObject",
    "s3:PutObjectAcl",
  ])("that the role may not write for want of %s leaves a session and a warning", (action) => {
    const { instances } = diagnosisOf({ permissions: permissionsOf([action]) });

    expect(instances).toMatchObject([
      {
        session: "possible",
        findings: [
          {
            cause,
            status: "warning",
            found: `Its sessions are not recorded: its role web-app may not ${action}.`,
          },
        ],
      },
    ]);
  });

  test("that the bucket, or the key behind it, does not take", () => {
    expect(findingsOf({ hub: hub("logBucket", "s3:PutObjectAcl") })).toMatchObject([
      {
        cause,
        status: "warning",
        found: expect.stringMatching(
          /^The policy of the log bucket .+ does not admit its role web-app to s3:PutObjectAcl\.$/,
        ) as string,
      },
    ]);
    expect(causesOf({ hub: hub("sessionKey", "kms:GenerateDataKey") })).toEqual([
      `${cause} warning`,
    ]);
  });

  test("is unknown where nobody can tell what the role may", () => {
    expect(causesOf({ permissions: permissionsOf([], ["s3:PutObject"]) })).toEqual([
      `${cause} unknown`,
    ]);
  });

  test("is nobody's question without a session", () => {
    const recording = ["s3:PutObject", "logs:PutLogEvents"];
    const permissions = permissionsOf(recording);

    expect(causesOf({ permissions, instance: { state: "stopped" } })).toEqual([
      "instance-not-running fault",
    ]);
    // What is left is forwarded ports, which nobody records.
    expect(causesOf({ permissions: permissionsOf([...recording, "kms:Decrypt"]) })).toEqual([
      "kms-not-usable fault",
    ]);
  });
});
