import { TerraformOutput } from "cdktf";

import { AccessRole, type AccessRoleProps } from "../../../modules/access/access-role";
import { clientPrerequisitesPolicy } from "../../../modules/access/client-prerequisites-policy";
import { leastPrivilegeSessionPolicy } from "../../../modules/access/least-privilege-session-policy";
import { SamlProvider } from "../../../modules/access/saml-provider";
import { samlTrustPolicy } from "../../../modules/access/saml-trust-policy";
import { seedSessionPolicy } from "../../../modules/access/seed-session-policy";
import { Synthesized } from "../../support/synthesized";

const props: AccessRoleProps = {
  name: "ec2-session",
  path: "/bastionless/access/",
  description: "Sessions on every instance of the account",
  policy: "least-privilege",
  documentCheck: "standard",
  documentArns: ["arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-shell"],
  hostTags: {},
  maxSessionDuration: 14_400,
  accountId: "222233334444",
  partition: "aws",
  hubAccountId: "111122223333",
  regions: [{ name: "us-east-1", sessionKeyAliasName: "alias/bastionless-session" }],
  samlProvider: { samlProviderArn: "arn:aws:iam::222233334444:saml-provider/it-owned" },
};

const synthesize = (change: Partial<AccessRoleProps> = {}): Synthesized =>
  Synthesized.of((stack) => {
    new AccessRole(stack, "role", { ...props, ...change });
  });

/** Our policies hold IAM variables, which Terraform must not read as its own. */
const json = (document: unknown): string => JSON.stringify(document).split("${").join("$${");

describe("AccessRole", () => {
  test("is a role, its two inline policies and the promise that there are no others", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual([
      "aws_iam_role.role",
      "aws_iam_role_policies_exclusive.role_inline-policies",
      "aws_iam_role_policy.role_client-prerequisites",
      "aws_iam_role_policy.role_session",
      "aws_iam_role_policy_attachments_exclusive.role_managed-policies",
    ]);
    expect(stack.at("aws_iam_role.role")).toEqual({
      name: "ec2-session",
      path: "/bastionless/access/",
      description: "Sessions on every instance of the account",
      assume_role_policy: json(
        samlTrustPolicy({ ...props.samlProvider, partition: props.partition }),
      ),
      max_session_duration: 14_400,
      force_detach_policies: true,
    });
    expect(stack.at("aws_iam_role_policies_exclusive.role_inline-policies")).toEqual({
      role_name: "${aws_iam_role.role.name}",
      policy_names: [
        "${aws_iam_role_policy.role_session.name}",
        "${aws_iam_role_policy.role_client-prerequisites.name}",
      ],
    });
    expect(stack.at("aws_iam_role_policy.role_client-prerequisites")).toEqual({
      name: "client-prerequisites",
      role: "${aws_iam_role.role.name}",
      policy: json(clientPrerequisitesPolicy(props)),
    });
    expect(stack.at("aws_iam_role_policy.role_session")).toEqual({
      name: "session",
      role: "${aws_iam_role.role.name}",
      policy: json(leastPrivilegeSessionPolicy({ ...props, regionNames: ["us-east-1"] })),
    });
    expect(stack.at("aws_iam_role_policy_attachments_exclusive.role_managed-policies")).toEqual({
      role_name: "${aws_iam_role.role.name}",
      policy_arns: [],
    });
  });

  test("keeps IAM's variable in the policy, out of Terraform's reach", () => {
    expect(synthesize().at("aws_iam_role_policy.role_session")["policy"]).toContain(
      '"ssm:resourceTag/aws:ssmmessages:session-id":"$${aws:userid}"',
    );
  });

  test("carries host tags and the strict check into the session policy", () => {
    const change = { documentCheck: "strict", hostTags: { Role: "analytics" } } as const;

    expect(synthesize(change).at("aws_iam_role_policy.role_session")["policy"]).toBe(
      json(leastPrivilegeSessionPolicy({ ...props, ...change, regionNames: ["us-east-1"] })),
    );
  });

  test("takes the published statement where the seed is chosen, the client's policy beside it", () => {
    const stack = synthesize({ policy: "seed" });

    expect(stack.at("aws_iam_role_policy.role_session")["policy"]).toBe(
      json(seedSessionPolicy(props)),
    );
    expect(stack.at("aws_iam_role_policy.role_client-prerequisites")["policy"]).toBe(
      json(clientPrerequisitesPolicy(props)),
    );
  });

  test("carries a permissions boundary", () => {
    const permissionsBoundaryArn = "arn:aws:iam::222233334444:policy/boundary";

    expect(synthesize({ permissionsBoundaryArn }).at("aws_iam_role.role")).toMatchObject({
      permissions_boundary: permissionsBoundaryArn,
    });
  });

  test("waits for the SAML provider of its own graph", () => {
    const stack = Synthesized.of((scope) => {
      const samlProvider = new SamlProvider(scope, "saml", {
        name: "bastionless-okta",
        metadata: "<xml/>",
        accountId: "222233334444",
        partition: "aws",
      });
      new AccessRole(scope, "role", { ...props, samlProvider });
    });

    expect(stack.at("aws_iam_role.role")["depends_on"]).toEqual(["aws_iam_saml_provider.saml"]);
  });

  test("tells its name as plain text and its ARN as a reference", () => {
    const stack = Synthesized.of((scope) => {
      const { roleName, roleArn } = new AccessRole(scope, "role", props);
      new TerraformOutput(scope, "told", { value: { roleName, roleArn } });
    });

    expect(stack.json["output"]).toEqual({
      told: { value: { roleName: "ec2-session", roleArn: "${aws_iam_role.role.arn}" } },
    });
  });

  test("fails when its policies are longer than IAM takes", () => {
    const documentArns = Array.from(
      { length: 120 },
      (_, index) => `arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-document-${index}`,
    );

    expect(() => synthesize({ documentArns })).toThrow("characters; IAM takes 10240");
  });
});
