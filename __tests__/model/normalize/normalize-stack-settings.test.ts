import { normalized, normalizedAccount } from "../../support/normalized";

const terraform = (backend: object): Record<string, unknown> => ({
  terraform: {
    deployRole: "arn:{partition}:iam::{accountId}:role/deploy",
    readOnlyRole: "arn:{partition}:iam::{accountId}:role/read-only",
    backend,
  },
});

describe("a stack's settings", () => {
  it.each([
    [
      { type: "local", folder: "state/all" },
      { type: "local", path: "../../../state/all/222233334444.tfstate" },
    ],
    [
      { type: "s3", bucket: "states", region: "us-east-1", keyPrefix: "sessions/" },
      {
        type: "s3",
        bucket: "states",
        region: "us-east-1",
        key: "sessions/222233334444/terraform.tfstate",
      },
    ],
    [
      {
        type: "s3",
        bucket: "states",
        region: "us-east-1",
        kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/1234",
        roleArn: "arn:aws:iam::111122223333:role/state",
      },
      {
        type: "s3",
        bucket: "states",
        region: "us-east-1",
        key: "bastionless/222233334444/terraform.tfstate",
        kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/1234",
        roleArn: "arn:aws:iam::111122223333:role/state",
      },
    ],
    [
      { type: "cloud", organization: "example", project: "aws", workspacePrefix: "sessions-" },
      {
        type: "cloud",
        organization: "example",
        hostname: "app.terraform.io",
        project: "aws",
        workspace: "sessions-222233334444",
      },
    ],
  ])("name the state by the account's id alone: %j", (backend, expected) => {
    expect(normalizedAccount(terraform(backend), {}).terraform.backend).toEqual(expected);
  });

  it.each([
    ["us-gov-west-1", "aws-us-gov"],
    ["cn-north-1", "aws-cn"],
  ])("take the partition of %s everywhere", (region, partition) => {
    const { hub, accounts } = normalized(
      { hub: { accountId: "111122223333", regions: [region] } },
      { only: { regions: [region], accessRoles: { a: { permissionsBoundary: "b" } } } },
    );

    const arns = [...JSON.stringify({ hub, accounts }).matchAll(/arn:([a-z-]+):/g)];

    expect(accounts[0]?.terraform.deployRoleArn).toBe(
      `arn:${partition}:iam::222233334444:role/deploy`,
    );
    expect(new Set(arns.map((arn) => arn[1]))).toEqual(new Set([partition]));
    expect([hub.partition, accounts[0]?.partition]).toEqual([partition, partition]);
  });

  it("put the account's tags over the organization's, and the product's own over both", () => {
    const account = normalizedAccount(
      { tags: { Stage: "all", Cost: "1", managedBy: "someone" } },
      { tags: { stage: "production" }, owners: ["a@example.com", "b"] },
    );

    expect(account.tags).toEqual({
      Cost: "1",
      ManagedBy: "bastionless",
      Owners: "a@example.com b",
      stage: "production",
    });
  });

  it("name as many owners as a tag's value holds, and no tag without owners", () => {
    const owners = ["a", "b", "c"].map((letter) => letter.repeat(100));

    const tags = [owners, []].map((some) => normalizedAccount({}, { owners: some }).tags);

    expect(tags).toEqual([
      { ManagedBy: "bastionless", Owners: `${"a".repeat(100)} ${"b".repeat(100)}` },
      { ManagedBy: "bastionless" },
    ]);
  });
});
