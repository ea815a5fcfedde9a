import {
  ExistingInstanceRole,
  type ExistingInstanceRoleProps,
} from "../../../modules/hosts/existing-instance-role";
import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { Synthesized } from "../../support/synthesized";

const policyProps = {
  partition: "aws",
  accountId: "222233334444",
  hubAccountId: "111122223333",
  regions: [
    {
      name: "us-east-1",
      sessionKeyAliasName: "alias/bastionless-session",
      logBucketName: "bastionless-logs-111122223333-us-east-1",
      logKeyPrefix: "sessions",
      logGroup: { name: "/bastionless/sessions" },
      accountKey: { aliasName: "alias/bastionless-account" },
    },
  ],
} as const;
const props: ExistingInstanceRoleProps = {
  ...policyProps,
  name: "web-app",
  path: "/service/",
  policyName: "bastionless-sessions",
};

const synthesize = (change: Partial<ExistingInstanceRoleProps> = {}): Synthesized =>
  Synthesized.of((stack) => new ExistingInstanceRole(stack, "web", { ...props, ...change }));

const policy = {
  role: "web-app",
  name: "bastionless-sessions",
  policy: JSON.stringify(instanceRolePolicy(policyProps)),
};

describe("ExistingInstanceRole", () => {
  test("gets what agents need, and nothing else, where others own it", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual(["aws_iam_role_policy.web_policy"]);
    expect(stack.at("aws_iam_role_policy.web_policy")).toEqual(policy);
    expect(stack.json["import"]).toBeUndefined();
  });

  test("is imported with all that Terraform would otherwise change", () => {
    const stack = synthesize({
      adopted: {
        description: "Web servers",
        trustPolicy: "{}",
        maxSessionDuration: 7200,
        permissionsBoundaryArn: "arn:aws:iam::222233334444:policy/boundary",
        tags: { Service: "web" },
      },
    });

    expect(stack.addresses()).toEqual(["aws_iam_role.web", "aws_iam_role_policy.web_policy"]);
    expect(stack.at("aws_iam_role.web")).toEqual({
      name: "web-app",
      path: "/service/",
      description: "Web servers",
      assume_role_policy: "{}",
      max_session_duration: 7200,
      permissions_boundary: "arn:aws:iam::222233334444:policy/boundary",
      tags: { Service: "web" },
    });
    expect(stack.at("aws_iam_role_policy.web_policy")).toEqual(policy);
    expect(stack.json["import"]).toEqual([{ to: "aws_iam_role.web", id: "web-app" }]);
  });

  test("says nothing of description, boundary and tags that it does not have", () => {
    const adopted = { description: "", trustPolicy: "{}", maxSessionDuration: 3600, tags: {} };

    expect(synthesize({ adopted }).at("aws_iam_role.web")).toEqual({
      name: "web-app",
      path: "/service/",
      assume_role_policy: "{}",
      max_session_duration: 3600,
    });
  });
});
