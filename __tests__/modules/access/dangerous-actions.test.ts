import { clientPrerequisitesPolicy } from "../../../modules/access/client-prerequisites-policy";
import { leastPrivilegeSessionPolicy } from "../../../modules/access/least-privilege-session-policy";
import { seedSessionPolicy } from "../../../modules/access/seed-session-policy";
import type { PolicyDocument } from "../../../modules/policy-document";
import { simulate, type SimulatedRequest } from "../../support/simulate";

const account = "222233334444";
const hub = "111122223333";
const userId = "AROAEXAMPLEEXAMPLE123:jane@example.com";

const instance = `arn:aws:ec2:us-east-1:${account}:instance/i-0123456789abcdef0`;
const document = `arn:aws:ssm:us-east-1:${hub}:document/bastionless-c1-shell`;
const ownDocument = `arn:aws:ssm:us-east-1:${account}:document/SSM-SessionManagerRunShell`;
const key = `arn:aws:kms:us-east-1:${hub}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const role = `arn:aws:iam::${account}:role/bastionless/access/ec2-session`;
const samlProvider = `arn:aws:iam::${account}:saml-provider/bastionless-okta`;
const bucket = "arn:aws:s3:::bastionless-logs-111122223333-us-east-1";
const logGroup = `arn:aws:logs:us-east-1:${account}:log-group:/bastionless/sessions`;
const parameter = `arn:aws:ssm:us-east-1:${account}:parameter/database/password`;

const prerequisites = clientPrerequisitesPolicy({
  partition: "aws",
  accountId: account,
  hubAccountId: hub,
  regions: [{ name: "us-east-1", sessionKeyAliasName: "alias/bastionless-session" }],
});
const leastPrivilege = leastPrivilegeSessionPolicy({
  partition: "aws",
  accountId: account,
  regionNames: ["us-east-1"],
  documentArns: [document],
  documentCheck: "standard",
  hostTags: {},
});
const seed = seedSessionPolicy({ partition: "aws", hubAccountId: hub });

/** Ways to other people's machines, sessions, keys, recordings or to more rights. */
const dangerous: readonly (readonly [string, readonly [action: string, resource: string][]])[] = [
  [
    "run something without a session",
    [
      ["ssm:SendCommand", instance],
      ["ssm:SendCommand", document],
      ["ssm:SendCommand", ownDocument],
      [
        "ssm:StartAutomationExecution",
        `arn:aws:ssm:us-east-1:${account}:automation-definition/x:1`,
      ],
      ["ssm:CreateAssociation", instance],
      ["ssm:StartAssociationsOnce", `arn:aws:ssm:us-east-1:${account}:association/0a1b`],
      ["ssm:CreateActivation", "*"],
      ["ec2:RunInstances", instance],
      ["ec2:ModifyInstanceAttribute", instance],
    ],
  ],
  [
    "reach an instance another way",
    [
      ["ssm:StartAccessRequest", instance],
      ["ssm-guiconnect:StartConnection", "*"],
      ["ec2-instance-connect:SendSSHPublicKey", instance],
      ["ec2-instance-connect:SendSerialConsoleSSHPublicKey", instance],
      ["ec2:GetPasswordData", instance],
      ["ec2:AuthorizeSecurityGroupIngress", `arn:aws:ec2:us-east-1:${account}:security-group/sg-1`],
      // Tagging an instance would open it to a role that is limited by host tags.
      ["ec2:CreateTags", instance],
      [
        "ssm:AddTagsToResource",
        `arn:aws:ssm:us-east-1:${account}:managed-instance/mi-0123456789abcdef0`,
      ],
    ],
  ],
  [
    "make, change or share documents",
    [
      ["ssm:CreateDocument", ownDocument],
      ["ssm:UpdateDocument", ownDocument],
      ["ssm:UpdateDocument", document],
      ["ssm:UpdateDocumentDefaultVersion", document],
      ["ssm:DeleteDocument", document],
      ["ssm:ModifyDocumentPermission", document],
      [
        "ssm:UpdateServiceSetting",
        `arn:aws:ssm:us-east-1:${account}:servicesetting/ssm/documents/x`,
      ],
    ],
  ],
  [
    "act as an agent",
    [
      ["ssm:UpdateInstanceInformation", instance],
      ["ssmmessages:CreateControlChannel", "*"],
      ["ssmmessages:CreateDataChannel", "*"],
      ["ssmmessages:OpenControlChannel", "*"],
      ["ec2messages:GetMessages", "*"],
      ["ec2messages:SendReply", "*"],
    ],
  ],
  [
    "gain rights",
    [
      ["iam:PassRole", role],
      ["iam:PutRolePolicy", role],
      ["iam:AttachRolePolicy", role],
      ["iam:UpdateAssumeRolePolicy", role],
      ["iam:DeleteRolePermissionsBoundary", role],
      ["iam:UpdateSAMLProvider", samlProvider],
      ["iam:CreateSAMLProvider", samlProvider],
      ["iam:CreateAccessKey", `arn:aws:iam::${account}:user/jane`],
      ["ec2:AssociateIamInstanceProfile", instance],
      ["sts:AssumeRole", role],
    ],
  ],
  [
    "read, forge or remove recordings and secrets",
    [
      ["kms:Decrypt", key],
      ["kms:GenerateDataKeyWithoutPlaintext", key],
      ["kms:CreateGrant", key],
      ["kms:PutKeyPolicy", key],
      ["kms:ScheduleKeyDeletion", key],
      ["s3:GetObject", `${bucket}/sessions/jane-0a1b.log`],
      ["s3:PutObject", `${bucket}/sessions/jane-0a1b.log`],
      ["s3:DeleteObject", `${bucket}/sessions/jane-0a1b.log`],
      ["s3:BypassGovernanceRetention", `${bucket}/sessions/jane-0a1b.log`],
      ["s3:ListBucket", bucket],
      ["s3:PutBucketPolicy", bucket],
      ["logs:GetLogEvents", `${logGroup}:log-stream:jane`],
      ["logs:PutLogEvents", `${logGroup}:log-stream:jane`],
      ["logs:DeleteLogGroup", logGroup],
      ["ssm:GetParameter", parameter],
      [
        "secretsmanager:GetSecretValue",
        `arn:aws:secretsmanager:us-east-1:${account}:secret:x-AbCdEf`,
      ],
    ],
  ],
];

const requests = dangerous.flatMap(([aim, pairs]) =>
  pairs.map(([action, resource]) => ({ aim, action, resource })),
);

const ask = (
  request: Readonly<Record<"action" | "resource", string>>,
  identityPolicies: SimulatedRequest["identityPolicies"],
): ReturnType<typeof simulate> =>
  simulate({
    ...request,
    principal: `arn:aws:sts::${account}:assumed-role/ec2-session/jane@example.com`,
    context: { "aws:RequestedRegion": "us-east-1", "aws:userid": userId },
    // The resource's own side admits the account, so that only the role's policies decide.
    resourcePolicy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: "*",
          Resource: "*",
        },
      ],
    },
    identityPolicies,
  });

describe.each([
  ["least-privilege", leastPrivilege],
  ["seed", seed],
])("a person with the %s policy", (_, session) => {
  test.each(requests)("cannot $aim: $action on $resource", async ({ action, resource }) => {
    expect(await ask({ action, resource }, [session, prerequisites])).toBe("Denied");
  });
});

describe("an administrator", () => {
  const administrator: PolicyDocument = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  };

  test("can do all of this, so each denial is the policy's and not the request's", async () => {
    const results = await Promise.all(requests.map((request) => ask(request, [administrator])));

    expect(requests.filter((_, index) => results[index] !== "Allowed")).toEqual([]);
  });
});
