import { destroyRefusals, type DestroyLimits } from "../../../fleet/guards/destroy-refusals";
import type { PlannedChange } from "../../../fleet/plans/planned-change";

const strict: DestroyLimits = { allowed: [], maximum: 10, retired: false };

function change(action: PlannedChange["action"], address: string, guard?: string): PlannedChange {
  const type = address.split(".")[0] ?? "";
  const plain = { address, type, action, drifted: false, benign: false, attributes: [] };
  return guard === undefined ? plain : { ...plain, guard };
}

const many = (count: number): PlannedChange[] =>
  Array.from({ length: count }, (_, index) => change("delete", `aws_ssm_document.d${index}`));

const key = change("delete", "aws_kms_key.us-east-1_account-key", "it encrypts");
const group = change("replace", "okta_group.group-admin", "it has members");

describe("destroyRefusals", () => {
  it("refuses to destroy and to replace what is guarded, and names the flag", () => {
    expect(destroyRefusals({ name: "payments", changes: [key, group] }, strict)).toEqual([
      {
        summary:
          "DESTROY_GUARDED: The plan of payments would destroy aws_kms_key.us-east-1_account-key, " +
          "which is guarded: it encrypts.",
        nextStep:
          "If that is what you want, add: --allow-destroy payments:aws_kms_key.us-east-1_account-key",
      },
      {
        summary:
          "DESTROY_GUARDED: The plan of payments would replace okta_group.group-admin, which is " +
          "guarded: it has members.",
        nextStep: "If that is what you want, add: --allow-destroy payments:okta_group.group-admin",
      },
    ]);
  });

  it.each([
    ["the address", "aws_kms_key.us-east-1_account-key"],
    ["the address in this stack", "payments:aws_kms_key.us-east-1_account-key"],
  ])("lets go of what was allowed by %s", (_, address) => {
    const limits = { ...strict, allowed: [address] };

    expect(destroyRefusals({ name: "payments", changes: [key] }, limits)).toEqual([]);
  });

  it.each([
    "aws_kms_key.us-east-1",
    "aws_kms_key.*",
    "AWS_KMS_KEY.us-east-1_account-key",
    "orders:aws_kms_key.us-east-1_account-key",
  ])("does not take %s for it", (address) => {
    const limits = { ...strict, allowed: [address] };

    expect(destroyRefusals({ name: "payments", changes: [key] }, limits)).toHaveLength(1);
  });

  it("quotes an address that a shell would read otherwise", () => {
    const module = change("delete", `module.a["it's"].aws_kms_key.k`, "it encrypts");

    expect(destroyRefusals({ name: "hub", changes: [module] }, strict)).toMatchObject([
      {
        nextStep: `If that is what you want, add: --allow-destroy 'hub:module.a["it'\\''s"].aws_kms_key.k'`,
      },
    ]);
  });

  it("minds what is destroyed only", () => {
    const harmless = [
      change("update", "aws_kms_key.k", "it encrypts"),
      change("create", "aws_kms_key.l", "it encrypts"),
      change("remove", "aws_kms_key.m", "it encrypts"),
      change("delete", "aws_ssm_document.d"),
    ];

    expect(destroyRefusals({ name: "hub", changes: harmless }, strict)).toEqual([]);
  });

  it("refuses more destroyed resources than the maximum, guarded or not", () => {
    expect(destroyRefusals({ name: "hub", changes: many(10) }, strict)).toEqual([]);
    expect(destroyRefusals({ name: "hub", changes: many(11) }, strict)).toEqual([
      {
        summary:
          "DESTROYS_TOO_MANY: The plan of hub would destroy or replace 11 resources; at most 10 are " +
          "allowed at a time.",
        nextStep: "Read the plan. If that is what you want, add: --max-destroys 11",
      },
    ]);
  });

  it("does not count what was allowed by its address", () => {
    const limits = { ...strict, allowed: ["hub:aws_ssm_document.d0"] };

    expect(destroyRefusals({ name: "hub", changes: many(11) }, limits)).toEqual([]);
  });

  it("does not count what an interrupted apply began to create", () => {
    const begun = many(11).map((one) => ({ ...one, reason: "replace_because_tainted" }));

    expect(destroyRefusals({ name: "payments", changes: begun }, strict)).toEqual([]);
  });

  it("destroys nothing at all with a maximum of 0", () => {
    const limits = { ...strict, maximum: 0 };

    expect(destroyRefusals({ name: "hub", changes: many(1) }, limits)).toHaveLength(1);
  });

  it.each([
    "aws_autoscaling_group.us-east-1_auto-scaling-group-web",
    "aws_instance.us-east-1_legacy-access-jump-host_i-0a1b2c3d",
    "aws_iam_role.existing-role-web-app-a7a1d1b1",
  ])("keeps what a team's work runs on, of a retired account too: %s", (address) => {
    const limits = { ...strict, retired: true };
    const changes = [change("delete", address, "it is at work")];

    expect(destroyRefusals({ name: "payments", changes }, limits)).toHaveLength(1);
    expect(
      destroyRefusals({ name: "payments", changes }, { ...limits, allowed: [address] }),
    ).toEqual([]);
  });

  it("lets a retired account go as a whole", () => {
    const limits = { ...strict, retired: true };

    expect(destroyRefusals({ name: "old", changes: [key, group, ...many(40)] }, limits)).toEqual(
      [],
    );
  });

  it("keeps log buckets and the keys of recordings even then", () => {
    const bucket = change("delete", "aws_s3_bucket.us-east-1_log-bucket", "it holds recordings");
    const sessionKey = change("delete", "aws_kms_key.us-east-1_session-key", "it encrypts");
    const limits = { ...strict, retired: true };

    expect(
      destroyRefusals({ name: "hub", changes: [bucket, sessionKey] }, limits).map(
        ({ nextStep }) => nextStep,
      ),
    ).toEqual([
      "If that is what you want, add: --allow-destroy hub:aws_s3_bucket.us-east-1_log-bucket",
      "If that is what you want, add: --allow-destroy hub:aws_kms_key.us-east-1_session-key",
    ]);
  });
});
