import { groupChanges } from "../../../report/findings/group-changes";
import { changedStack, runOf, updateOf } from "../../support/run-of";

const names = Array.from({ length: 40 }, (_, index) => `account-${index}`);

function ownId(index: number): string {
  return String(210_000_000_000 + index);
}

describe("groupChanges", () => {
  test("a change in 40 accounts is one, whatever is their own in it", () => {
    const run = runOf(
      names.map((name, index) => {
        const region = index % 2 === 0 ? "us-east-1" : "eu-west-1";
        const arn = `arn:aws:ssm:${region}:${ownId(index)}:document/${name}-shell`;
        return changedStack(name, [
          updateOf(`aws_ssm_document.${region}_shell`, `tags["${name}"]`, { [arn]: [arn, true] }),
        ]);
      }),
    );

    const arn = "arn:aws:ssm:<region>:<account id>:document/<account>-shell";
    expect(groupChanges(run)).toEqual([
      {
        kind: "change",
        rank: "access",
        change: updateOf("aws_ssm_document.<region>_shell", 'tags["<account>"]', {
          [arn]: [arn, true],
        }),
        stacks: names,
        count: 40,
      },
    ]);
  });

  test("what a single account has is shown as it is", () => {
    const change = updateOf("aws_kms_key.us-east-1_a", "policy", `${ownId(0)} account-0`);

    expect(groupChanges(runOf([changedStack("account-0", [change])]))).toEqual([
      { kind: "change", rank: "access", change, stacks: ["account-0"], count: 1 },
    ]);
  });

  test("one account with the change in two regions counts twice and is named once", () => {
    const changes = ["us-east-1", "eu-west-1"].map((region) =>
      updateOf(`aws_launch_template.${region}_web`, "name", `web-${region}`),
    );

    expect(groupChanges(runOf([changedStack("payments", changes)]))).toMatchObject([
      { change: { address: "aws_launch_template.<region>_web" }, stacks: ["payments"], count: 2 },
    ]);
  });

  test.each([
    ["a foreign account's id", (index: number) => (index === 0 ? ownId(0) : ownId(7))],
    [
      "a text that looks like the placeholder",
      (index: number) => (index ? "<account id>" : ownId(0)),
    ],
    ["a foreign region", (index: number) => (index === 0 ? "us-east-1" : "eu-west-1")],
    ["another kind of value", (index: number) => (index === 0 ? 1 : "1")],
    ["the id inside of a longer number", (index: number) => `${ownId(index)}0`],
  ])("%s is another change", (_, valueOf) => {
    const run = runOf(
      ["first", "second"].map((name, index) =>
        changedStack(name, [
          updateOf("aws_iam_role.us-east-1_a", "assume_role_policy", valueOf(index)),
        ]),
      ),
    );

    expect(groupChanges(run).map(({ stacks }) => stacks)).toEqual([["first"], ["second"]]);
  });

  test.each(["action", "drifted", "guard", "known"])(
    "a difference in %s is another change",
    (field) => {
      const change = updateOf("aws_iam_role.a", "name", "a");
      const other = {
        ...change,
        ...{
          action: { action: "replace" as const },
          drifted: { drifted: true },
          guard: { guard: "a reason" },
          known: { known: { reason: "a test", until: "2026-12-31" } },
        }[field],
      };

      const run = runOf([changedStack("first", [change]), changedStack("second", [other])]);

      expect(groupChanges(run)).toHaveLength(2);
    },
  );

  test("accounts that have the names of Terraform's words do not confuse it", () => {
    const run = runOf(
      ["update", "value"].map((name) =>
        changedStack(name, [updateOf("aws_iam_role.a", "b", name)]),
      ),
    );

    expect(groupChanges(run)).toEqual([
      {
        kind: "change",
        rank: "access",
        change: updateOf("aws_iam_role.a", "b", "<account>"),
        stacks: ["update", "value"],
        count: 2,
      },
    ]);
  });

  test("without the accounts' ids, changes that name them stay apart", () => {
    const run = runOf(
      ["first", "second"].map((name, index) =>
        changedStack(name, [updateOf("aws_iam_role.a", "arn", ownId(index))]),
      ),
    );

    expect(groupChanges(run)).toHaveLength(1);
    expect(groupChanges({ ...run, accountIds: {} })).toHaveLength(2);
  });
});
