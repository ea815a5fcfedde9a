import { minimalAccount, organizationOf } from "../support/organization-of";
import { stackOf } from "../support/stack-of";
import type { Synthesized } from "../support/synthesized";

const okta = { orgName: "example", authenticationPolicy: "managed" };
const documents = { shell: { type: "shell" } };
const defaults = { accessRoles: { "ec2-session": { documents: ["shell"] } } };

function hub(
  organization: Record<string, unknown> = {},
  accounts: Record<string, object> = { payments: {} },
): Synthesized {
  const files = Object.entries(accounts).map(([name, account], index) => [
    name,
    { ...minimalAccount(String(222233330000 + index)), ...account },
  ]);
  return stackOf(
    organizationOf({
      organization: {
        hub: { accountId: "111122223333", regions: ["us-east-1"] },
        documents,
        defaults,
        ...organization,
      },
      accounts: Object.fromEntries(files) as Record<string, unknown>,
    }),
    "hub",
  );
}

const bucketParts = [
  "aws_s3_bucket.us-east-1_log-bucket",
  "aws_s3_bucket_lifecycle_configuration.us-east-1_log-bucket_lifecycle",
  "aws_s3_bucket_object_lock_configuration.us-east-1_log-bucket_object-lock",
  "aws_s3_bucket_ownership_controls.us-east-1_log-bucket_ownership",
  "aws_s3_bucket_policy.us-east-1_log-bucket_policy",
  "aws_s3_bucket_public_access_block.us-east-1_log-bucket_public-access-block",
  "aws_s3_bucket_server_side_encryption_configuration.us-east-1_log-bucket_encryption",
  "aws_s3_bucket_versioning.us-east-1_log-bucket_versioning",
];
const region = [
  "aws_kms_alias.us-east-1_session-key_alias",
  "aws_kms_key.us-east-1_session-key",
  ...bucketParts,
  "aws_ssm_document.us-east-1_document-c1-shell",
  "aws_ssm_service_setting.us-east-1_public-sharing-block",
];
const managedPolicy = [
  "okta_app_signon_policy.authentication-policy",
  "okta_app_signon_policy_rule.authentication-policy_rule",
];

describe("HubStack", () => {
  test("holds exactly these addresses for one region and one document", () => {
    expect(hub().addresses()).toEqual([...region, ...managedPolicy].sort());
  });

  test("adds the shared tile where all accounts share one", () => {
    expect(hub({ okta: { ...okta, tile: "shared" } }).addresses()).toEqual(
      [...region, ...managedPolicy, "okta_app_saml.tile"].sort(),
    );
  });

  test("makes no Okta object where IT owns the tile", () => {
    const existingTile = { samlProviderName: "OKTA" };
    const it = hub({ okta: { orgName: "example", tile: "existing", existingTile } });

    expect(it.addresses()).toEqual([...region].sort());
  });

  test("shares a document with the active accounts of its region and cell, and no others", () => {
    const synthesized = hub(
      { hub: { accountId: "111122223333", regions: ["us-east-1", "eu-west-1"] } },
      {
        a: {},
        b: { regions: ["eu-west-1"] },
        c: { regions: ["eu-west-1", "us-east-1"] },
        d: { lifecycle: "retired" },
        e: { regions: ["eu-west-1", { name: "us-east-1", lifecycle: "retired" }] },
        f: { sharingCell: 2 },
      },
    );
    const sharedWith = (address: string): unknown => synthesized.at(address)["permissions"];

    expect(sharedWith("aws_ssm_document.us-east-1_document-c1-shell")).toEqual({
      type: "Share",
      account_ids: "222233330000,222233330002",
    });
    expect(sharedWith("aws_ssm_document.eu-west-1_document-c1-shell")).toEqual({
      type: "Share",
      account_ids: "222233330001,222233330002,222233330004",
    });
    expect(sharedWith("aws_ssm_document.us-east-1_document-c2-shell")).toEqual({
      type: "Share",
      account_ids: "222233330005",
    });
    expect(
      synthesized.addresses().filter((address) => address.startsWith("aws_ssm_document.")),
    ).toHaveLength(3);
  });

  test("protects log bucket and key unless the region lifts it", () => {
    const open = hub({
      hub: { accountId: "111122223333", regions: [{ name: "us-east-1", protect: false }] },
    });

    for (const address of [
      "aws_s3_bucket.us-east-1_log-bucket",
      "aws_kms_key.us-east-1_session-key",
    ]) {
      expect(hub().at(address)["lifecycle"]).toEqual({ prevent_destroy: true });
      expect(open.at(address)["lifecycle"]).toBeUndefined();
    }
  });

  test("says its name in an output, as accounts do", () => {
    expect(hub().json["output"]).toMatchObject({ account_name: { value: "hub" } });
  });

  test("keeps the provider of a retired region and nothing else of it", () => {
    const regions = ["us-east-1", { name: "eu-west-1", lifecycle: "retired", protect: false }];
    const synthesized = hub({ hub: { accountId: "111122223333", regions } });

    expect(synthesized.addresses()).toEqual([...region, ...managedPolicy].sort());
    expect(Object.values(synthesized.json["provider"] as object)[0]).toHaveLength(2);
  });
});
