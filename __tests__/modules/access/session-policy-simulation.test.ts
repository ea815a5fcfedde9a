import { leastPrivilegeSessionPolicy } from "../../../modules/access/least-privilege-session-policy";
import { seedSessionPolicy } from "../../../modules/access/seed-session-policy";
import { simulate, type SimulatedRequest } from "../../support/simulate";
import { startSession, type StartSessionRequest } from "../../support/start-session";

const account = "222233334444";
const hub = "111122223333";
const userId = "AROAEXAMPLEEXAMPLE123:jane@example.com";
const principal = `arn:aws:sts::${account}:assumed-role/ec2-session/jane@example.com`;

const instanceArn = `arn:aws:ec2:us-east-1:${account}:instance/i-0123456789abcdef0`;
const sessionArn = `arn:aws:ssm:us-east-1:${account}:session/jane@example.com-0a1b2c3d`;
const documentArn = `arn:aws:ssm:us-east-1:${hub}:document/bastionless-c1-shell`;
const unlistedDocumentArn = `arn:aws:ssm:us-east-1:${hub}:document/bastionless-c1-web`;
const ownDocumentArn = `arn:aws:ssm:us-east-1:${account}:document/unlogged-shell`;
const awsDocumentArn = "arn:aws:ssm:us-east-1::document/AWS-StartPortForwardingSession";

const leastPrivilege = {
  partition: "aws",
  accountId: account,
  regionNames: ["us-east-1"],
  documentArns: [documentArn],
  documentCheck: "standard",
  hostTags: {},
} as const;
const standard = [leastPrivilegeSessionPolicy(leastPrivilege)];
const strict = [leastPrivilegeSessionPolicy({ ...leastPrivilege, documentCheck: "strict" })];
const tagLimited = [
  leastPrivilegeSessionPolicy({ ...leastPrivilege, hostTags: { Role: "analytics", Team: "data" } }),
];
const seed = [seedSessionPolicy({ partition: "aws", hubAccountId: hub })];

const start = (
  identityPolicies: StartSessionRequest["identityPolicies"],
  request: Partial<StartSessionRequest>,
): ReturnType<typeof startSession> =>
  startSession({ principal, identityPolicies, instanceArn, ...request });

const ask = (
  identityPolicies: SimulatedRequest["identityPolicies"],
  action: string,
  resource: string,
  context: SimulatedRequest["context"] = {},
): ReturnType<typeof simulate> =>
  simulate({ principal, identityPolicies, action, resource, context });

const sessionOf = (owner: string): Record<string, string> => ({
  "aws:userid": userId,
  "ssm:resourceTag/aws:ssmmessages:session-id": owner,
});

describe("starting a session", () => {
  const otherAccount = instanceArn.replace(account, "555566667777");
  const otherRegion = instanceArn.replace("us-east-1", "eu-central-1");
  const managedNode = `arn:aws:ssm:us-east-1:${account}:managed-instance/mi-0123456789abcdef0`;
  const task = `arn:aws:ecs:us-east-1:${account}:task/cluster/0123456789abcdef`;

  test.each<[string, Partial<StartSessionRequest>, Record<"standard" | "strict" | "seed", string>]>(
    [
      [
        "an own instance with a listed document of the hub",
        { documentArn },
        { standard: "Allowed", strict: "Allowed", seed: "Allowed" },
      ],
      [
        "a document of the hub that is not listed",
        { documentArn: unlistedDocumentArn },
        { standard: "Denied", strict: "Denied", seed: "Allowed" },
      ],
      [
        "a document of AWS",
        { documentArn: awsDocumentArn },
        { standard: "Denied", strict: "Denied", seed: "Denied" },
      ],
      [
        "a document of the own account",
        { documentArn: ownDocumentArn },
        { standard: "Denied", strict: "Denied", seed: "Denied" },
      ],
      ["no document", {}, { standard: "Denied", strict: "Denied", seed: "Denied" }],
      [
        "no document and the check's key absent: the documented form's limit",
        { documentCheck: false },
        { standard: "Allowed", strict: "Denied", seed: "Allowed" },
      ],
      [
        "a listed document and the check's key absent",
        { documentArn, documentCheck: false },
        { standard: "Allowed", strict: "Denied", seed: "Allowed" },
      ],
      [
        "an instance in another region",
        { documentArn, instanceArn: otherRegion },
        { standard: "Denied", strict: "Denied", seed: "Allowed" },
      ],
      [
        "a managed node that is no EC2 instance",
        { documentArn, instanceArn: managedNode },
        { standard: "Denied", strict: "Denied", seed: "Denied" },
      ],
      [
        "an ECS task",
        { documentArn, instanceArn: task },
        { standard: "Denied", strict: "Denied", seed: "Denied" },
      ],
    ],
  )("%s", async (_, request, expected) => {
    expect({
      standard: await start(standard, request),
      strict: await start(strict, request),
      seed: await start(seed, request),
    }).toEqual(expected);
  });

  test("an instance in another account is denied by the role's own policy, not only by that account", async () => {
    // GIVEN another account whose side admits the caller
    const request: Omit<SimulatedRequest, "identityPolicies"> = {
      principal,
      action: "ssm:StartSession",
      resource: otherAccount,
      context: { "ssm:SessionDocumentAccessCheck": "true" },
      resourcePolicy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: "ssm:StartSession",
            Resource: "*",
          },
        ],
      },
    };

    // THEN the account id in the policy denies; the seed's pattern does not
    expect(await simulate({ ...request, identityPolicies: standard })).toBe("Denied");
    expect(await simulate({ ...request, identityPolicies: strict })).toBe("Denied");
    expect(await simulate({ ...request, identityPolicies: seed })).toBe("Allowed");
  });

  test.each([
    ["all of them", { Role: "analytics", Team: "data" }, "Allowed"],
    ["none", {}, "Denied"],
    ["only one of two", { Role: "analytics" }, "Denied"],
    ["another value", { Role: "analytics", Team: "payments" }, "Denied"],
    ["the value in other letters", { Role: "analytics", Team: "Data" }, "Denied"],
  ])("a role limited by host tags meets an instance with %s", async (_, instanceTags, expected) => {
    expect(await start(tagLimited, { documentArn, instanceTags })).toBe(expected);
  });
});

describe("ending and resuming a session", () => {
  test.each(["ssm:TerminateSession", "ssm:ResumeSession"])("%s", async (action) => {
    const own = sessionOf(userId);
    const foreign = sessionOf("AROAEXAMPLEEXAMPLE123:john@example.com");
    const untagged = { "aws:userid": userId };
    const otherRegion = sessionArn.replace("us-east-1", "eu-central-1");

    expect({
      own: await ask(standard, action, sessionArn, own),
      foreign: await ask(standard, action, sessionArn, foreign),
      untagged: await ask(standard, action, sessionArn, untagged),
      ownElsewhere: await ask(standard, action, otherRegion, own),
    }).toEqual({ own: "Allowed", foreign: "Denied", untagged: "Denied", ownElsewhere: "Denied" });
  });

  test.each(["ssm:TerminateSession", "ssm:ResumeSession"])(
    "%s: a known hole of the seed, it reaches everybody's sessions",
    async (action) => {
      const foreign = sessionOf("AROAEXAMPLEEXAMPLE123:john@example.com");

      expect(await ask(seed, action, sessionArn, foreign)).toBe("Allowed");
    },
  );
});
