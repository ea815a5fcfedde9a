import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { osFamilies } from "../../../model/user-data/os-families.generated";

const tools = join(__dirname, "../../../.venv/bin");
const shellcheck = join(tools, "shellcheck");
const parser = join(__dirname, "../../support/parse-powershell.py");

const scripts = Object.entries(osFamilies)
  .filter(([, { launchedBy }]) => launchedBy === "cloud-init")
  .flatMap(([name, family]) =>
    (["continue", "powerOff"] as const).map(
      (agentFailure) =>
        [
          name,
          agentFailure,
          family.agentScript({ region: "us-east-1", architecture: "arm64", agentFailure }),
        ] as const,
    ),
  );

describe("shellcheck", () => {
  test.each(scripts)("has nothing to say of the agent script of %s with %s", (_, __, script) => {
    expect(() => execFileSync(shellcheck, ["--shell=sh", "-"], { input: script })).not.toThrow();
  });

  test("would say something", () => {
    expect(() => execFileSync(shellcheck, ["--shell=sh", "-"], { input: "echo $1\n" })).toThrow();
  });
});

describe("the grammar of PowerShell", () => {
  const problems = (script: string): string =>
    execFileSync(join(tools, "python"), [parser], { input: script, encoding: "utf8" });

  test.each(["continue", "powerOff"] as const)(
    "knows all of the script with %s",
    (agentFailure) => {
      const host = { region: "us-east-1", architecture: "x86_64", agentFailure } as const;

      expect(problems(osFamilies["windows-server"].agentScript(host))).toBe("");
    },
  );

  test("would find a mistake", () => {
    expect(problems("if ($x { }\n")).toBe("1:1 ERROR\n");
  });
});
