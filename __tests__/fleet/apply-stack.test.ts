import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { applyStack } from "../../fleet/apply-stack";
import { changed, plansChanges, scriptedStack } from "../support/scripted-stack";

const quiet = (): void => undefined;
const duration = expect.any(Number) as number;

describe("applyStack", () => {
  test("applies exactly the plan that was checked, with the deploy role and the lock", async () => {
    const checked: unknown[] = [];
    const { stack, context, log } = scriptedStack(
      `[ "$1" = plan ] && printf '%s\\n' "$@" > ../planned\n[ "$1" = apply ] && printf '%s\\n' "$@" > ../arguments\n${plansChanges}`,
      {
        applyRefusals: (planned) => {
          checked.push(planned);
          return [];
        },
      },
    );

    const result = await applyStack(stack, context, quiet);

    expect(result).toEqual({
      name: "payments",
      status: "applied",
      changes: [],
      outputs: {},
      warnings: [],
      duration,
    });
    expect(checked).toEqual([
      { name: "payments", status: "planned", duration: 0, warnings: [], ...changed },
    ]);
    expect(log()).toEqual(["init  init", "plan deploy open", "show  open", "apply deploy open"]);
    const applied = readFileSync(join(stack.folder, "../arguments"), "utf8").trim().split("\n");
    const planFile = applied.at(-1) ?? "";
    expect(applied).toEqual(["apply", "-input=false", "-no-color", "-json", planFile]);
    const planned = readFileSync(join(stack.folder, "../planned"), "utf8").trim().split("\n");
    expect(planned.at(-1)).toBe(`-out=${planFile}`);
    // Another run in the same checkout has another path.
    expect(dirname(planFile)).not.toBe(stack.folder);
    expect(existsSync(planFile)).toBe(false);
  });

  test("GIVEN a plan that is refused THEN nothing is applied, and the result says why", async () => {
    const { stack, context, log } = scriptedStack(plansChanges, {
      applyRefusals: () => [{ summary: "destroys the group", nextStep: "add --allow-destroy" }],
    });

    expect(await applyStack(stack, context, quiet)).toEqual({
      name: "payments",
      status: "failed",
      reason: "refused",
      command: "apply",
      changes: [],
      diagnostics: [
        { severity: "error", summary: "destroys the group", detail: "add --allow-destroy" },
      ],
      nextSteps: [],
      duration,
    });
    expect(log().map((line) => line.split(" ")[0])).toEqual(["init", "plan", "show"]);
  });

  test("GIVEN a plan without changes THEN nothing is applied and the outputs are read", async () => {
    const { stack, context, log } = scriptedStack(
      `[ "$1" = output ] && echo '{"app":{"sensitive":false,"value":"0oa1"}}'; exit 0`,
    );

    expect(await applyStack(stack, context, quiet)).toMatchObject({
      status: "applied",
      changes: [],
      outputs: { app: "0oa1" },
    });
    expect(log().map((line) => line.split(" ")[0])).toEqual(["init", "plan", "output"]);
  });
});
