import { MachineOutput } from "../../../fleet/terraform/machine-output";

type Event = Readonly<Record<string, unknown>>;

function reading(...events: readonly Event[]): MachineOutput {
  const output = new MachineOutput();
  for (const event of events) output.read(JSON.stringify(event));
  return output;
}

function planned(addr: string, action: string): Event {
  return { type: "planned_change", change: { resource: { addr }, action } };
}

function completed(addr: string, action: string): Event {
  return { type: "apply_complete", hook: { resource: { addr }, action } };
}

describe("MachineOutput", () => {
  test("holds every planned change, but no reads and no changes of nothing", () => {
    const actions = ["create", "update", "replace", "delete", "move", "import", "remove"];

    const output = reading(
      planned("data.okta_app_saml.a", "read"),
      planned("aws_iam_role.b", "noop"),
      ...actions.map((action) => planned(`aws_iam_role.${action}`, action)),
    );

    expect(output.planned).toEqual(
      actions.map((action) => ({ address: `aws_iam_role.${action}`, action })),
    );
  });

  test("holds what an apply has done; deleted and created again is replaced", () => {
    const output = reading(
      planned("aws_iam_role.only-planned", "create"),
      completed("aws_iam_role.new", "create"),
      completed("aws_iam_role.again", "delete"),
      completed("aws_iam_role.again", "create"),
      completed("data.okta_app_saml.read", "read"),
    );

    expect(output.completed).toEqual([
      { address: "aws_iam_role.new", action: "create" },
      { address: "aws_iam_role.again", action: "replace" },
    ]);
  });

  test("holds diagnostics without the source snippet, which may hold values", () => {
    const output = reading({
      type: "diagnostic",
      diagnostic: {
        severity: "error",
        summary: "AccessDenied",
        detail: "not yours",
        address: "aws_iam_role.a",
        snippet: { code: "x", values: [{ traversal: "var.x", statement: 'is "s3cret"' }] },
      },
    });

    expect(output.diagnostics).toEqual([
      {
        severity: "error",
        summary: "AccessDenied",
        detail: "not yours",
        address: "aws_iam_role.a",
      },
    ]);
  });

  test("names the outputs that a plan changes", () => {
    const output = reading({
      type: "outputs",
      outputs: {
        app: { sensitive: false, action: "update" },
        key: { sensitive: true, action: "noop" },
      },
    });

    expect(output.changedOutputs).toEqual(["app"]);
    expect(output.outputs).toEqual({});
  });

  test("holds the outputs of an apply without the sensitive ones", () => {
    const output = reading({
      type: "outputs",
      outputs: {
        role: { sensitive: false, type: "string", value: "arn" },
        key: { sensitive: true, type: "string", value: "s3cret" },
      },
    });

    expect(output.outputs).toEqual({ role: "arn" });
  });

  test("returns the message for people, without what a terminal would act on", () => {
    const output = new MachineOutput();

    expect(output.read(JSON.stringify({ "@message": "a\u001b[2Jb\u202e\r" }))).toBe("a[2Jb");
    expect(output.read(JSON.stringify({ type: "from a later version", "@message": "new" }))).toBe(
      "new",
    );
    expect(output.read("Killed")).toBeUndefined();
  });
});
