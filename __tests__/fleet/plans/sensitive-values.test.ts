import type { AttributeChange } from "../../../fleet/plans/planned-change";
import { classified, planOf, type Resource } from "./plan-of";

/** Everything that a classification says, as text. */
function told(changes: readonly Resource[], more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(classified({ changes, drift: changes, more }));
}

function attributesOf(resource: Resource): readonly AttributeChange[] | undefined {
  return classified({ changes: [resource] }).changes[0]?.attributes;
}

function maskedAttribute(path: string): AttributeChange {
  const masked = { kind: "sensitive" } as const;
  return { path, before: masked, after: masked, forcesReplacement: false };
}

describe("a sensitive value", () => {
  test.each([
    ["before", { before: { pin: true } }],
    ["after", { after: { pin: true } }],
  ])("is masked on both sides when it is marked %s", (_side, sensitive) => {
    const { changes } = classified({
      changes: [{ before: { pin: 1234 }, after: { pin: 5678 }, sensitive }],
    });

    expect(changes[0]?.attributes).toEqual([maskedAttribute("pin")]);
  });

  test.each([
    ["before", { before: { secrets: true } }],
    ["after", { after: { secrets: true } }],
  ])("hides everything below a mark %s, keys too", (_side, sensitive) => {
    const resource = {
      before: { secrets: { alpha: "one-secret", beta: ["two-secret"] } },
      after: { secrets: { alpha: "three-secret", beta: [] } },
      sensitive,
    };

    expect(told([resource])).not.toMatch(/secret-|-secret|alpha|beta/);
    expect(attributesOf(resource)).toEqual([maskedAttribute("secrets")]);
  });

  test("hides a resource that is marked as a whole", () => {
    const resource = { before: { a: "one" }, after: { a: "two" }, sensitive: { before: true } };

    expect(attributesOf(resource)).toEqual([maskedAttribute("")]);
  });

  test("hides the whole text of JSON that a mark is set inside of", () => {
    const resource = {
      before: { content: '{"token":"hunter2","name":"a"}' },
      after: { content: '{"token":"hunter2","name":"b"}' },
      sensitive: { after: { content: { token: true } } },
    };

    expect(attributesOf(resource)).toEqual([maskedAttribute("content")]);
  });

  test("hides a map with a mark inside that became another kind of value", () => {
    const resource = {
      before: { input: { token: 1234, name: "a" } },
      after: { input: [1] },
      sensitive: { before: { input: { token: true } } },
    };

    expect(attributesOf(resource)).toEqual([maskedAttribute("input")]);
  });

  test("is known after the apply where Terraform says so", () => {
    const resource = {
      before: { password: "hunter2" },
      after: {},
      unknown: { password: true },
      sensitive: { before: { password: true }, after: { password: true } },
    };

    expect(attributesOf(resource)).toEqual([
      {
        path: "password",
        before: { kind: "sensitive" },
        after: { kind: "known-after-apply" },
        forcesReplacement: false,
      },
    ]);
  });

  test("that did not change is not mentioned", () => {
    const resource = {
      before: { password: "hunter2", name: "a" },
      after: { password: "hunter2", name: "b" },
      sensitive: { before: { password: true }, after: { password: true } },
    };

    expect(told([resource])).not.toContain("password");
  });

  test("is benign only when all of it means the same", () => {
    const sensitive = { before: { pins: true } };
    const benign = { before: { pins: { a: null } }, after: { pins: { a: "" } }, sensitive };
    const changed = { before: { pins: { a: null, b: 1 } }, after: { pins: { a: "", b: 2 } } };

    expect(classified({ changes: [benign] }).class).toBe("benign");
    expect(classified({ changes: [{ ...changed, sensitive }] }).class).toBe("pending-change");
  });

  test("counts as drift when it changed outside", () => {
    const marks = { before: { password: true }, after: { password: true } };
    const drift = { before: { password: "a" }, after: { password: "b" }, sensitive: marks };
    const change = { before: { password: "b" }, after: { password: "a" }, sensitive: marks };

    expect(classified({ drift: [drift], changes: [change] }).class).toBe("drift");
  });

  test("is masked wherever a provider repeats it without a mark", () => {
    const resource = {
      before: { input: "hunter2-secret", output: "hunter2-secret", url: "a" },
      after: { input: "x", output: "y", url: "https://x/?token=hunter2-secret" },
      sensitive: { before: { input: true } },
    };
    const elsewhere = {
      address: "aws_ssm_parameter.copy",
      before: { tags: {}, content: '{"a":1,"b":1}' },
      after: {
        tags: { "hunter2-secret": "1" },
        content: '{"a":{"x":["hunter2-secret"]},"b":{"hunter2-secret":1}}',
      },
    };

    expect(told([resource, elsewhere])).not.toContain("hunter2");
  });

  test("is masked in the parts of a text of JSON, where a provider repeats that without a mark", () => {
    const resource = {
      before: { content: '{"token":"hunter2"}', copy: '{"token":"hunter2"}' },
      after: { content: '{"token":"hunter3"}', copy: '{"token":"hunter3"}' },
      sensitive: { before: { content: { token: true } }, after: { content: { token: true } } },
    };

    expect(attributesOf(resource)).toEqual([
      maskedAttribute("content"),
      maskedAttribute("copy.token"),
    ]);
  });

  test("is masked where only what changed outside tells that it is one", () => {
    const marked = {
      address: "okta_app_oauth.app",
      before: { token: "hunter2" },
      after: { token: "hunter3" },
      sensitive: { before: { token: true } },
    };
    const change = { before: { note: "hunter2" }, after: { note: "none" } };
    const { changes } = classified({ drift: [marked], changes: [change] });

    expect(JSON.stringify(changes)).not.toContain("hunter");
  });

  test("is masked where only a sensitive output tells that it is one", () => {
    const output = {
      actions: ["update"],
      before: "hunter2",
      after: "hunter3",
      before_sensitive: true,
      after_sensitive: true,
    };
    const resource = { before: { note: "hunter2" }, after: { note: "hunter3" } };

    expect(told([resource], { output_changes: { token: output } })).not.toContain("hunter");
  });

  test("is not looked for in variables and in the state before", () => {
    const more = {
      variables: { token: { value: "hunter2" } },
      prior_state: { values: { outputs: { token: { value: "hunter2", sensitive: true } } } },
      planned_values: { outputs: { token: { value: "hunter2" } } },
    };
    const changes = [{ before: { note: "a" }, after: { note: "b" } }];

    expect(JSON.stringify(planOf({ changes, more }))).toContain("hunter2");
    expect(told(changes, more)).toBe(told(changes));
  });

  test("is not what an import is named by", () => {
    const imported = {
      actions: ["no-op"],
      importing: { id: "hunter2-secret" },
      before: { token: "hunter2-secret" },
      after: { token: "hunter2-secret" },
      sensitive: { before: { token: true } },
    };

    expect(told([imported])).not.toContain("hunter2");
  });
});
