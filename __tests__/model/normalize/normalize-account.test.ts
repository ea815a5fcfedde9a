import { normalized, normalizedAccount } from "../../support/normalized";

const twoRegions = { hub: { accountId: "111122223333", regions: ["us-east-1", "eu-west-1"] } };

describe("an account's slice", () => {
  it("depends on no other account", () => {
    const alone = normalized({}, { one: { id: "222222222222" } });
    const among = normalized(
      {},
      { one: { id: "222222222222" }, two: { id: "333333333333", accessRoles: { other: {} } } },
    );

    expect(among.accounts[0]).toEqual(alone.accounts[0]);
  });

  it("takes each key of its own file whole, and the defaults for the rest", () => {
    const defaults = {
      accessRoles: { standard: { hostTags: { Team: "a" }, maxSessionDuration: 7200 } },
      instanceRole: { policy: "managed", permissionsBoundary: "boundary" },
      defaultDocument: "manage",
    };

    const inheriting = normalizedAccount({ defaults }, {});
    const own = normalizedAccount(
      { defaults },
      { accessRoles: { own: {} }, instanceRole: {}, defaultDocument: "leave" },
    );

    expect(summary(inheriting)).toEqual({
      roles: [["standard", { Team: "a" }, 7200]],
      instanceRole: {
        name: "bastionless-instance",
        path: "/bastionless/instance/",
        policy: "managed",
        permissionsBoundaryArn: "arn:aws:iam::222233334444:policy/boundary",
      },
      defaultDocument: "SSM-SessionManagerRunShell",
    });
    expect(summary(own)).toEqual({
      roles: [["own", {}, 3600]],
      instanceRole: {
        name: "bastionless-instance",
        path: "/bastionless/instance/",
        policy: "minimal",
      },
      defaultDocument: undefined,
    });
  });

  it("lets a role that lists no documents start all, of its own cell, in active regions", () => {
    const account = normalizedAccount(
      { ...twoRegions, documents: { web: { type: "ssh", ports: [22] }, shell: { type: "shell" } } },
      {
        regions: [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"],
        sharingCell: 4,
        accessRoles: { all: { permissionsBoundary: "boundary" } },
      },
    );

    expect(account.accessRoles).toEqual([
      {
        name: "all",
        path: "/bastionless/access/",
        description: "Sessions through Session Manager",
        groupName: "aws_222233334444_all",
        groupDescription:
          "Sessions through Session Manager (role all in AWS account only, 222233334444)",
        policy: "least-privilege",
        documentCheck: "standard",
        documentArns: [
          "arn:aws:ssm:eu-west-1:111122223333:document/bastionless-c4-shell",
          "arn:aws:ssm:eu-west-1:111122223333:document/bastionless-c4-web",
        ],
        hostTags: {},
        maxSessionDuration: 3600,
        permissionsBoundaryArn: "arn:aws:iam::222233334444:policy/boundary",
      },
    ]);
    expect(account.regions.map(({ name, lifecycle }) => [name, lifecycle])).toEqual([
      ["us-east-1", "retired"],
      ["eu-west-1", "active"],
    ]);
  });

  it("keeps a group's description within Okta's limit", () => {
    const description = "x".repeat(1000);
    const account = normalizedAccount({}, { accessRoles: { role: { description } } });

    expect(account.accessRoles[0]?.description).toBe(description);
    expect(account.accessRoles[0]?.groupDescription).toBe(`${description} (role role in AWS accou`);
  });

  it("puts a launch template into its region, or into the only active one", () => {
    const template = { osFamily: "rhel", image: "ami-12345678", instanceType: "t3.micro" };
    const launchTemplates = { b: { ...template, region: "us-east-1" }, a: template };
    const regions = [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"];

    const account = normalizedAccount(twoRegions, { regions, launchTemplates });

    expect(
      account.regions.map((region) => [
        region.name,
        region.launchTemplates.map(({ name }) => name),
      ]),
    ).toEqual([
      ["us-east-1", ["b"]],
      ["eu-west-1", ["a"]],
    ]);
  });

  it("puts a launch template without a region nowhere where there is a choice", () => {
    const template = { osFamily: "rhel", image: "ami-12345678", instanceType: "t3.micro" };

    const account = normalizedAccount(twoRegions, {
      regions: ["us-east-1", "eu-west-1"],
      launchTemplates: { a: template },
    });

    expect(account.regions.map(({ launchTemplates }) => launchTemplates)).toEqual([[], []]);
  });
});

function summary(account: ReturnType<typeof normalizedAccount>): Record<string, unknown> {
  return {
    roles: account.accessRoles.map(({ name, hostTags, maxSessionDuration }) => [
      name,
      hostTags,
      maxSessionDuration,
    ]),
    instanceRole: account.instanceRole,
    defaultDocument: account.regions[0]?.defaultDocument?.name,
  };
}
