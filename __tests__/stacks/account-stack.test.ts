import { minimalAccount, organizationOf } from "../support/organization-of";
import { stackOf } from "../support/stack-of";
import type { Synthesized } from "../support/synthesized";

const okta = { orgName: "example", authenticationPolicy: "managed" };

function stack(account: object, organization: Record<string, unknown> = {}): Synthesized {
  const accounts = { payments: { ...minimalAccount("222233334444"), ...account } };
  return stackOf(organizationOf({ organization, accounts }), "payments");
}

const accessRole = [
  "aws_iam_role.access-role-ec2-session",
  "aws_iam_role_policies_exclusive.access-role-ec2-session_inline-policies",
  "aws_iam_role_policy.access-role-ec2-session_client-prerequisites",
  "aws_iam_role_policy.access-role-ec2-session_session",
  "aws_iam_role_policy_attachments_exclusive.access-role-ec2-session_managed-policies",
];
const instanceRole = [
  "aws_iam_instance_profile.instance-role_profile",
  "aws_iam_role.instance-role",
  "aws_iam_role_policy.instance-role_policy",
];
const region = (name: string): string[] => [
  `aws_cloudwatch_log_group.${name}_session-log-group`,
  `aws_kms_alias.${name}_account-key_alias`,
  `aws_kms_key.${name}_account-key`,
];
const group = ["okta_group.group-ec2-session"];
const ownTile = [
  "aws_iam_saml_provider.saml-provider",
  "okta_app_group_assignment.assignment-ec2-session",
  "okta_app_saml.tile",
];
const managedPolicyLookup = ["data.okta_policy.authentication-policy"];

describe("AccountStack", () => {
  test("holds exactly these addresses for the smallest account", () => {
    expect(stack({}).addresses()).toEqual(
      [
        ...accessRole,
        ...instanceRole,
        ...region("us-east-1"),
        ...group,
        ...ownTile,
        ...managedPolicyLookup,
      ].sort(),
    );
  });

  test("holds exactly these addresses for an account that uses everything", () => {
    const template = {
      osFamily: "ubuntu",
      image: "ami-0123456789abcdef0",
      instanceType: "t3.small",
    };
    const everything = stack({
      regions: ["us-east-1", "eu-west-1"],
      defaultDocument: "manage",
      instanceRole: { policy: "managed" },
      launchTemplates: { web: { ...template, region: "eu-west-1" } },
    });

    expect(everything.addresses()).toEqual(
      [
        ...accessRole,
        ...instanceRole,
        "aws_iam_role_policy_attachment.instance-role_managed-policy",
        ...region("us-east-1"),
        ...region("eu-west-1"),
        "aws_ssm_document.eu-west-1_default-document",
        "aws_ssm_document.us-east-1_default-document",
        "aws_launch_template.eu-west-1_launch-template-web",
        ...group,
        ...ownTile,
        ...managedPolicyLookup,
      ].sort(),
    );
  });

  test("finds the hub's tile and keeps its own SAML provider where the tile is shared", () => {
    expect(stack({}, { okta: { ...okta, tile: "shared" } }).addresses()).toEqual(
      [
        ...accessRole,
        ...instanceRole,
        ...region("us-east-1"),
        ...group,
        "aws_iam_saml_provider.saml-provider",
        "data.okta_app_metadata_saml.tile_metadata",
        "data.okta_app_saml.tile",
        "okta_app_group_assignment.assignment-ec2-session",
      ].sort(),
    );
  });

  test("makes neither tile nor SAML provider where IT owns them", () => {
    const existingTile = { samlProviderName: "OKTA" };
    const synthesized = stack({}, { okta: { orgName: "example", tile: "existing", existingTile } });

    expect(synthesized.addresses()).toEqual(
      [...accessRole, ...instanceRole, ...region("us-east-1"), ...group].sort(),
    );
    expect(synthesized.at("aws_iam_role.access-role-ec2-session")).toMatchObject({
      path: "/",
      name: "ec2-session",
    });
  });

  test("gives global resources the first active region's provider and the others their own", () => {
    const synthesized = stack({
      regions: [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"],
    });

    const providers = synthesized
      .addresses()
      .filter((address) => address.startsWith("aws_"))
      .map((address) => synthesized.at(address)["provider"]);
    expect(new Set(providers)).toEqual(new Set(["aws.eu-west-1"]));
  });

  test("keeps providers, backend and name, and nothing else, of what is retired", () => {
    const retired = stack({ lifecycle: "retired" });
    const active = stack({});

    expect(retired.addresses()).toEqual([]);
    expect(retired.json["output"]).toEqual({ account_name: { value: "payments" } });
    expect(retired.json["provider"]).toEqual(active.json["provider"]);
    expect(retired.json["terraform"]).toEqual(active.json["terraform"]);
  });

  test("says its name in an output, for the state is found by account id alone", () => {
    expect(stack({}).json["output"]).toMatchObject({ account_name: { value: "payments" } });
  });

  test("keeps the provider of a retired region", () => {
    const both = stack({ regions: ["us-east-1", { name: "eu-west-1", lifecycle: "retired" }] });

    expect(both.addresses()).toEqual(stack({}).addresses());
    expect(both.json["provider"]).toEqual(
      stack({ regions: ["us-east-1", "eu-west-1"] }).json["provider"],
    );
  });

  test("refuses every account but its own and assumes the role that the run asks for", () => {
    expect(stack({}).json["provider"]).toEqual({
      aws: [
        {
          alias: "us-east-1",
          region: "us-east-1",
          allowed_account_ids: ["222233334444"],
          max_retries: 5,
          assume_role: [
            {
              role_arn:
                '${(var.terraform_role == "read-only") ? ' +
                '"arn:aws:iam::222233334444:role/terraform-read-only" : ' +
                '"arn:aws:iam::222233334444:role/terraform-deploy"}',
              session_name: "terraform",
            },
          ],
          default_tags: [{ tags: { ManagedBy: "bastionless", Owners: "team@example.com" } }],
        },
      ],
      okta: [{ base_url: "okta.com", org_name: "example" }],
    });
  });

  test("writes template markers of the configuration as text, in values and in map keys", () => {
    const role = { description: 'x-${file("/etc/hostname")} %{if true}', documents: ["shell"] };
    const synthesized = stack({ accessRoles: { "ec2-session": role } });

    expect(synthesized.at("aws_iam_role.access-role-ec2-session")["description"]).toBe(
      'x-$${file("/etc/hostname")} %%{if true}',
    );
    const unescaped = JSON.stringify(synthesized.json).match(/(?<![$])\$\{file|(?<!%)%\{/g);
    expect(unescaped).toBeNull();
  });
});
