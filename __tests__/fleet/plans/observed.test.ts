import { classified, type Resource } from "./plan-of";

const undone: Resource = { before: { description: "by hand" }, after: { description: "ours" } };
const byHand: Resource = { before: { description: "ours" }, after: { description: "by hand" } };

describe("what changed outside without a change that an apply would make", () => {
  test("is observed", () => {
    expect(classified({ drift: [byHand] }).observed).toEqual([
      {
        address: "aws_iam_role.admin",
        type: "aws_iam_role",
        action: "update",
        drifted: true,
        benign: false,
        attributes: [
          {
            path: "description",
            before: { kind: "value", value: "ours" },
            after: { kind: "value", value: "by hand" },
            forcesReplacement: false,
          },
        ],
      },
    ]);
  });

  test("is observed beside a pending change of the same resource", () => {
    const change = { before: { path: "/" }, after: { path: "/x/" } };
    const { observed, changes } = classified({ drift: [byHand], changes: [change] });

    expect(observed.map(({ address }) => address)).toEqual(["aws_iam_role.admin"]);
    expect(changes.map(({ drifted }) => drifted)).toEqual([false]);
  });

  test("is not observed a second time where the plan undoes it", () => {
    expect(classified({ drift: [byHand], changes: [undone] }).observed).toEqual([]);
  });

  test("is observed when it was deleted and nothing creates it again", () => {
    const deleted = { ...byHand, actions: ["delete"], after: null };

    expect(classified({ drift: [deleted] }).observed.map(({ action }) => action)).toEqual([
      "delete",
    ]);
  });
});

describe("what a role repeats of its policies", () => {
  const held = {
    address: "aws_iam_role_policy.session",
    actions: ["no-op"],
    after: { role: "admin", name: "session", policy: "{}" },
  };
  const attached = {
    address: "aws_iam_role_policy_attachment.core",
    actions: ["no-op"],
    after: { role: "admin", policy_arn: "arn:core" },
  };

  function role(policies: readonly string[], arns: readonly string[]): Resource {
    const inline = policies.map((name) => ({ name, policy: "{}" }));
    return {
      before: { name: "admin", inline_policy: [], managed_policy_arns: [] },
      after: { name: "admin", inline_policy: inline, managed_policy_arns: arns },
    };
  }

  function observed(drift: Resource): string[] {
    const { observed: found } = classified({ changes: [held, attached], drift: [drift] });
    return found.flatMap(({ attributes }) => attributes.map(({ path }) => path));
  }

  test("is not observed", () => {
    expect(observed(role(["session"], ["arn:core"]))).toEqual([]);
  });

  test("is observed where no resource holds it: somebody attached it", () => {
    expect(observed(role(["by-hand", "session"], ["arn:core", "arn:AdministratorAccess"]))).toEqual(
      ["inline_policy[0].name", "inline_policy[0].policy", "managed_policy_arns[1]"],
    );
  });

  test("is observed where the resource that holds it belongs to another role", () => {
    const { before, after } = role(["session"], ["arn:core"]);
    const other = { before: { ...before, name: "other" }, after: { ...after, name: "other" } };

    expect(observed(other)).toEqual([
      "inline_policy[0].name",
      "inline_policy[0].policy",
      "managed_policy_arns[0]",
    ]);
  });

  test("is not observed when it is gone", () => {
    const { before, after } = role(["by-hand"], ["arn:other"]);

    expect(observed({ before: after ?? {}, after: before ?? {} })).toEqual([]);
  });

  test("does not hide what else changed in the role", () => {
    const { before, after } = role(["session"], []);

    expect(
      observed({ before: { ...before, path: "/" }, after: { ...after, path: "/x/" } }),
    ).toEqual(["path"]);
  });
});

describe("what a bucket repeats of its settings", () => {
  const address = "aws_s3_bucket.log";
  const versioning = {
    address: "aws_s3_bucket_versioning.log",
    actions: ["no-op"],
    after: { bucket: "log" },
  };
  const drift = {
    address,
    before: { bucket: "log", versioning: [], replication_configuration: [] },
    after: {
      bucket: "log",
      versioning: [{ enabled: true }],
      replication_configuration: [{ role: "somebody" }],
    },
  };

  test("is observed only where no resource sets it", () => {
    const { observed } = classified({ changes: [versioning], drift: [drift] });

    expect(observed.flatMap(({ attributes }) => attributes.map(({ path }) => path))).toEqual([
      "replication_configuration[0].role",
    ]);
  });

  test("is observed where the resource sets it for another bucket", () => {
    const other = { ...versioning, after: { bucket: "other" } };
    const { observed } = classified({ changes: [other], drift: [drift] });

    expect(observed.flatMap(({ attributes }) => attributes.map(({ path }) => path))).toEqual([
      "replication_configuration[0].role",
      "versioning[0].enabled",
    ]);
  });
});
