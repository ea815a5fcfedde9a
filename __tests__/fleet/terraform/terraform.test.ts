import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { Terraform, type TerraformProps } from "../../../fleet/terraform/terraform";
import { TerraformError } from "../../../fleet/terraform/terraform-error";
import { fakeTerraform, says } from "../../support/fake-terraform";

const folders: string[] = [];

function given(script: string, props: Partial<TerraformProps> = {}): Terraform {
  const { folder, binary } = fakeTerraform(script);
  folders.push(folder);
  return new Terraform({ folder, binary, ...props });
}

function written(name: string): string {
  return readFileSync(join(folders.at(-1) ?? "", name), "utf8");
}

async function failure(running: Promise<unknown>): Promise<TerraformError> {
  const error: unknown = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TerraformError)) throw new Error(`not a TerraformError: ${String(error)}`);
  return error;
}

function planned(address: string, action: string): string {
  return says({ type: "planned_change", change: { resource: { addr: address }, action } });
}

function completed(address: string, action: string): string {
  return says({ type: "apply_complete", hook: { resource: { addr: address }, action } });
}

const denied = {
  severity: "error",
  summary: "AccessDenied",
  detail: "not yours",
  address: "aws_iam_role.a",
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("Terraform.plan", () => {
  test("exit code 0 is a plan without changes", async () => {
    const terraform = given(`printf '%s\\n' "$@" > arguments`);

    expect(await terraform.plan()).toEqual({
      changed: false,
      changes: [],
      changedOutputs: [],
      warnings: [],
    });
    expect(written("arguments").trim().split("\n")).toEqual([
      "plan",
      "-input=false",
      "-no-color",
      "-json",
      "-detailed-exitcode",
    ]);
  });

  test("exit code 2 is a plan with changes", async () => {
    const warning = { severity: "warning", summary: "old argument", detail: "use the new one" };
    const terraform = given(
      [
        planned("aws_iam_role.a", "create"),
        says({ type: "outputs", outputs: { app: { sensitive: false, action: "update" } } }),
        says({ type: "diagnostic", diagnostic: warning }),
        "exit 2",
      ].join("\n"),
    );

    expect(await terraform.plan()).toEqual({
      changed: true,
      changes: [{ address: "aws_iam_role.a", action: "create" }],
      changedOutputs: ["app"],
      warnings: [warning],
    });
  });

  test("exit code 1 is an error with Terraform's diagnostics", async () => {
    const terraform = given(`${says({ type: "diagnostic", diagnostic: denied })}\nexit 1`);

    const error = await failure(terraform.plan());

    expect(error.props).toEqual({
      command: "plan",
      reason: "failed",
      folder: folders[0],
      diagnostics: [
        {
          severity: "error",
          summary: "AccessDenied",
          detail: "not yours",
          address: "aws_iam_role.a",
        },
      ],
      changes: [],
    });
    expect(error.message).toBe(
      `terraform plan failed in ${folders[0] ?? ""}\naws_iam_role.a: AccessDenied: not yours`,
    );
  });

  test("an exit without a diagnostic tells what standard error said", async () => {
    const error = await failure(given("echo 'the disk is full' >&2; exit 7").plan());

    expect(error.props.diagnostics).toEqual([
      { severity: "error", summary: "Terraform exited with 7", detail: "the disk is full" },
    ]);
  });

  test("options become flags, variables become environment", async () => {
    const terraform = given(`printf '%s\\n' "$@" > arguments; env | grep ^TF_ | sort > variables`, {
      environment: {
        PATH: process.env["PATH"],
        TF_CLI_ARGS_plan: "-destroy",
        TF_WORKSPACE: "other",
        TF_DATA_DIR: "/elsewhere",
        TF_LOG: "trace",
      },
    });

    await terraform.plan({
      out: "saved.plan",
      refresh: false,
      destroy: true,
      lock: false,
      variables: { terraform_role: "read-only" },
    });

    expect(written("arguments").trim().split("\n").slice(4)).toEqual([
      "-detailed-exitcode",
      "-refresh=false",
      "-destroy",
      "-lock=false",
      "-out=saved.plan",
    ]);
    expect(written("variables").trim().split("\n")).toEqual([
      "TF_INPUT=0",
      "TF_IN_AUTOMATION=1",
      "TF_VAR_terraform_role=read-only",
    ]);
  });

  test("a saved plan is readable by its owner only, and is gone when planning fails", async () => {
    await given("echo plan > saved.plan").plan({ out: "saved.plan" });
    expect(statSync(join(folders[0] ?? "", "saved.plan")).mode & 0o777).toBe(0o600);

    await failure(given("exit 1").plan({ out: "saved.plan" }));
    expect(existsSync(join(folders[1] ?? "", "saved.plan"))).toBe(false);
  });
});

describe("Terraform.apply", () => {
  test("asks nobody, and tells what was done", async () => {
    const terraform = given(
      [
        `printf '%s\\n' "$@" > arguments`,
        planned("aws_iam_role.moved", "move"),
        planned("aws_iam_role.new", "create"),
        completed("aws_iam_role.new", "create"),
        says({ type: "outputs", outputs: { role: { sensitive: false, value: "arn" } } }),
      ].join("\n"),
    );

    expect(await terraform.apply()).toEqual({
      changes: [
        { address: "aws_iam_role.moved", action: "move" },
        { address: "aws_iam_role.new", action: "create" },
      ],
      outputs: { role: "arn" },
      warnings: [],
    });
    expect(written("arguments").trim().split("\n")).toEqual([
      "apply",
      "-input=false",
      "-no-color",
      "-json",
      "-auto-approve",
    ]);
  });

  test("applies exactly the saved plan that it is given", async () => {
    const terraform = given(`printf '%s\\n' "$@" > arguments`);

    await terraform.apply({ planFile: "saved.plan" });

    expect(written("arguments").trim().split("\n").slice(3)).toEqual(["-json", "saved.plan"]);
  });

  test("a failure tells what had been done before", async () => {
    const terraform = given(
      [
        completed("aws_iam_role.new", "create"),
        says({ type: "diagnostic", diagnostic: denied }),
        "exit 1",
      ].join("\n"),
    );

    expect((await failure(terraform.apply())).props.changes).toEqual([
      { address: "aws_iam_role.new", action: "create" },
    ]);
  });
});

test("Terraform.version reads the text, which names the product", async () => {
  // Asked for JSON, OpenTofu calls itself Terraform.
  expect(await given('[ -z "$3" ] && echo OpenTofu v1.12.6').version()).toBe("tofu 1.12.6");
  expect((await failure(given("echo hello").version())).props.reason).toBe("unavailable");
});

describe("Terraform's JSON commands", () => {
  test("output leaves sensitive values out", async () => {
    const outputs = {
      role: { sensitive: false, type: "string", value: "arn" },
      key: { sensitive: true, type: "string", value: "secret" },
    };

    expect(await given(says(outputs)).output()).toEqual({ role: "arn" });
  });

  test("showPlan returns the plan's JSON", async () => {
    const terraform = given(`printf '%s\\n' "$@" > arguments; ${says({ format_version: "1.2" })}`);

    expect(await terraform.showPlan("saved.plan")).toEqual({ format_version: "1.2" });
    expect(written("arguments").trim().split("\n")).toEqual([
      "show",
      "-no-color",
      "-json",
      "saved.plan",
    ]);
  });
});

describe("Terraform that is not installed", () => {
  test("is an error that says so, and no crash", async () => {
    const { folder } = fakeTerraform("");
    folders.push(folder);

    const error = await failure(
      new Terraform({ folder, environment: { PATH: "/nowhere" } }).init(),
    );

    expect(error.props.reason).toBe("unavailable");
    const summary = "Neither Terraform nor OpenTofu can be started";
    const detail =
      "Neither is on the PATH. Install Terraform 1.10 or later, or OpenTofu 1.11 or later.";
    expect(error.props.diagnostics).toEqual([{ severity: "error", summary, detail }]);
  });

  test("tofu is taken where there is no terraform", async () => {
    const { folder, binary } = fakeTerraform("echo ran > ran");
    folders.push(folder);
    renameSync(binary, join(folder, "tofu"));

    await new Terraform({ folder, environment: { PATH: `/nowhere:${folder}` } }).init();

    expect(written("ran")).toBe("ran\n");
  });
});

describe("Terraform that is interrupted", () => {
  test("is an error of its own", async () => {
    const controller = new AbortController();
    const terraform = given(`${says({ "@message": "started" })}\nexec sleep 60`, {
      signal: controller.signal,
      onOutput: () => {
        controller.abort();
      },
    });

    expect((await failure(terraform.apply())).props).toEqual({
      command: "apply",
      reason: "interrupted",
      folder: folders[0],
      diagnostics: [],
      changes: [],
    });
  });

  test("does not start once the signal has aborted", async () => {
    const terraform = given("touch started", { signal: AbortSignal.abort() });

    expect((await failure(terraform.init())).props.reason).toBe("interrupted");
    expect(existsSync(join(folders[0] ?? "", "started"))).toBe(false);
  });
});
