import { normalized, normalizedAccount } from "../../support/normalized";

describe("instance roles that were made elsewhere", () => {
  it("get a policy, and belong to the account's graph only where they are adopted", () => {
    const trustPolicy = '{ "Version": "2012-10-17", "Statement": [] }';
    const { existingInstanceRoles } = normalizedAccount(
      {},
      {
        existingInstanceRoles: {
          worker: { path: "/service/", adopt: {} },
          "web-app": {},
          api: {
            adopt: {
              description: "API",
              trustPolicy,
              maxSessionDuration: 7200,
              permissionsBoundary: "boundary",
              tags: { Team: "api" },
            },
          },
        },
      },
    );

    expect(existingInstanceRoles).toEqual([
      {
        name: "api",
        path: "/",
        policyName: "bastionless-sessions",
        adopted: {
          description: "API",
          trustPolicy: '{"Version":"2012-10-17","Statement":[]}',
          maxSessionDuration: 7200,
          permissionsBoundaryArn: "arn:aws:iam::222233334444:policy/boundary",
          tags: { Team: "api" },
        },
      },
      { name: "web-app", path: "/", policyName: "bastionless-sessions" },
      {
        name: "worker",
        path: "/service/",
        policyName: "bastionless-sessions",
        adopted: {
          description: "",
          trustPolicy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
          maxSessionDuration: 3600,
          tags: {},
        },
      },
    ]);
  });

  it("keep the values of their tags under the stack's spelling of a key: IAM takes no second one", () => {
    const { existingInstanceRoles } = normalizedAccount(
      { tags: { Team: "platform" } },
      {
        owners: ["web@example.com"],
        existingInstanceRoles: { web: { adopt: { tags: { owners: "web", TEAM: "x", a: "b" } } } },
      },
    );

    expect(existingInstanceRoles[0]?.adopted?.tags).toEqual({ Owners: "web", Team: "x", a: "b" });
  });

  it("are admitted to the hub's keys and buckets, of active accounts, each once", () => {
    const { hub } = normalized(
      { principals: { agents: ["arn:aws:iam::*:role/web-*"] } },
      {
        one: { id: "222222222222", existingInstanceRoles: { "web-app": {}, api: { path: "/a/" } } },
        two: { id: "333333333333", lifecycle: "retired", existingInstanceRoles: { gone: {} } },
      },
    );

    const patterns = [
      "arn:aws:iam::*:role/bastionless/instance/*",
      "arn:aws:iam::*:role/web-*",
      "arn:aws:iam::222222222222:role/a/api",
    ];
    expect(hub.regions[0]?.sessionKey.agentArnPatterns).toEqual(patterns);
    expect(hub.regions[0]?.logBucket.agentArnPatterns).toEqual(patterns);
  });
});

describe("Default Host Management", () => {
  it("has a role below the path that the hub's keys admit", () => {
    expect(
      normalizedAccount(
        {},
        { defaultHostManagement: true, instanceRole: { permissionsBoundary: "boundary" } },
      ).defaultHostManagement,
    ).toEqual({
      roleName: "bastionless-default-host-management",
      rolePath: "/bastionless/instance/",
      permissionsBoundaryArn: "arn:aws:iam::222233334444:policy/boundary",
    });
    expect(normalizedAccount({}, {}).defaultHostManagement).toBeUndefined();
  });
});
