import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { compileOrganization } from "../../model/compile-organization";
import type { ConfigFile } from "../../model/config-file";
import type { ConfigProblem } from "../../model/problems/config-problem";
import { formatProblem } from "../../model/problems/format-problem";
import { readFixture } from "../support/read-fixture";

const badConfigs = join(__dirname, "..", "fixtures", "bad-config");
const [organizationFile] = readFixture("base") as [ConfigFile];

function account(bytes: Uint8Array | string, name = "payments"): ConfigFile {
  return { path: `config/accounts/${name}.yaml`, bytes: Buffer.from(bytes) };
}

function problemsOf(...files: readonly ConfigFile[]): readonly ConfigProblem[] {
  const result = compileOrganization([organizationFile, ...files]);
  return result.ok ? result.warnings : result.problems;
}

function places(problems: readonly ConfigProblem[]): string[] {
  return problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);
}

describe("a bad configuration", () => {
  test.each(readdirSync(badConfigs))(
    "%s gives exactly its problems, and no stack trace",
    (name) => {
      const result = compileOrganization(readFixture(`bad-config/${name}`));

      const expected = readFileSync(join(badConfigs, name, "expected.json"), "utf8");
      expect(result).toEqual({ ok: false, problems: JSON.parse(expected) as unknown });
      expect(JSON.stringify(result)).not.toMatch(/ at .*\.[jt]s:\d+/);
    },
  );

  test("of more than 256 KiB is not read as YAML", () => {
    const comment = `# ${"x".repeat(256 * 1024)}\n`;

    expect(places(problemsOf(account(comment)))).toEqual([
      "config/accounts/payments.yaml:1:1 FILE_TOO_LARGE",
    ]);
  });

  test("of exactly 256 KiB is read", () => {
    const text = 'id: "222233334444"\nregions: [us-east-1]\n#';

    expect(problemsOf(account(text.padEnd(256 * 1024, "x")))).toEqual([]);
  });

  test("that is not UTF-8 is refused at the line and column of the first wrong byte", () => {
    const bytes = Buffer.concat([Buffer.from("# é\nid: "), Buffer.from([0xe9]), Buffer.from("\n")]);

    expect(places(problemsOf(account(bytes)))).toEqual([
      "config/accounts/payments.yaml:2:5 TEXT_NOT_UTF8",
    ]);
  });

  test.each([
    ["NUL", "\u0000", "U+0000"],
    ["an escape sequence", "\u001b", "U+001B"],
    ["a control of the second block", "\u0085", "U+0085"],
    ["a change of direction", "\u202e", "U+202E"],
    ["a lone carriage return", "\r", "U+000D"],
  ])("with %s is refused where it stands", (_name, character, found) => {
    const text = `id: "222233334444"\r\nregions: [us-east-1] # a${character}b\n`;

    expect(problemsOf(account(text))).toEqual([
      {
        code: "CONTROL_CHARACTER",
        severity: "error",
        file: "config/accounts/payments.yaml",
        line: 2,
        column: 25,
        path: "",
        found: `the character ${found}`,
        expected: "printable characters, tabs and line feeds",
        next: "Remove the character.",
      },
    ]);
  });

  test("nested beyond the stack is refused, not crashed on", () => {
    const codes = problemsOf(account(`owners: ${"[".repeat(200_000)}`)).map(({ code }) => code);

    expect(new Set(codes)).toEqual(new Set(["YAML_TOO_DEEP"]));
  });

  test("that says little in many aliases is refused quickly", () => {
    const text = `tags: &t {a: b}\nowners: [${"*t,".repeat(60_000)}]\n`;
    const start = performance.now();

    expect(places(problemsOf(account(text)))).toEqual([
      "config/accounts/payments.yaml:2:70 TOO_MANY_ALIASES",
    ]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("with tens of thousands of keys is refused quickly", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: 1\n`).join("");
    const start = performance.now();

    expect(problemsOf(account(`tags:\n${keys}`)).length).toBeGreaterThan(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("without organization.yaml is refused, and its accounts are checked nevertheless", () => {
    const result = compileOrganization([account("id: 222233334444\nregions: [us-east-1]\n")]);

    expect(result.ok ? [] : places(result.problems)).toEqual([
      "config/accounts/payments.yaml:1:5 ACCOUNT_ID_NOT_QUOTED",
      "config/organization.yaml:1:1 ORGANIZATION_FILE_MISSING",
    ]);
  });
});

describe("a good configuration", () => {
  const minimal = account('id: "222233334444"\nregions: [us-east-1]\nowners: [a@example.com]\n');

  test("needs three lines for an account", () => {
    const result = compileOrganization([organizationFile, minimal]);

    expect(result.ok && result.organization.accounts.map(({ name }) => name)).toEqual(["payments"]);
  });

  test("does not depend on the order of the files", () => {
    const other = account('id: "333344445555"\nregions: [eu-west-1]\n', "data");

    expect(compileOrganization([minimal, other, organizationFile])).toEqual(
      compileOrganization([organizationFile, other, minimal]),
    );
  });

  test("is frozen to its leaves", () => {
    const result = compileOrganization([organizationFile, minimal]);
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));

    expect(unfrozen(result.organization)).toEqual([]);
  });

  test("may begin with a byte order mark and end its lines as Windows does", () => {
    expect(problemsOf(account('\uFEFFid: "222233334444"\r\nregions: [us-east-1]\r\n'))).toEqual([]);
  });

  test("may use an anchor and its alias", () => {
    const text = 'id: "222233334444"\nregions: &all [us-east-1]\nowners: &o [a]\n';

    expect(problemsOf(account(`${text}tags: {Team: a}\n`))).toEqual([]);
    expect(
      problemsOf(account('id: &id "222233334444"\nregions: [us-east-1]\nowners: [*id]\n')),
    ).toEqual([]);
  });

  test("keeps template syntax in descriptions, tag keys of instances and user data as it is", () => {
    const result = compileOrganization([
      organizationFile,
      account(`id: "222233334444"
regions: [us-east-1]
accessRoles:
  admin:
    description: \${file("/etc/hostname")} and %{ if true }
launchTemplates:
  api:
    osFamily: ubuntu
    image: ami-0123456789abcdef0
    instanceType: t3.small
    instanceTags:
      x-\${file("/etc/hostname")}: "%{ if true }"
`),
    ]);

    const built = result.ok ? result.organization.accounts[0] : undefined;
    expect(built?.accessRoles[0]?.description).toBe('${file("/etc/hostname")} and %{ if true }');
    expect(built?.regions[0]?.launchTemplates[0]?.instanceTags).toEqual({
      'x-${file("/etc/hostname")}': "%{ if true }",
    });
  });
});

function unfrozen(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozen)];
}
