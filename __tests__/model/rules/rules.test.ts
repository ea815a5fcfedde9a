import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { compileOrganization } from "../../../model/compile-organization";
import type { ConfigProblem } from "../../../model/problems/config-problem";
import { problemCodes } from "../../../model/problems/problem-codes";
import { rules } from "../../../model/rules/rules.generated";
import { readFixture } from "../../support/read-fixture";

const fixtures = join(__dirname, "..", "..", "fixtures", "rules");

function problemsOf(fixture: string): readonly ConfigProblem[] {
  const result = compileOrganization(readFixture(fixture));
  return result.ok ? result.warnings : result.problems;
}

describe("every rule", () => {
  const codes = rules.map(({ code }) => code);

  test("has a code that no other problem has", () => {
    const all = [...codes, ...Object.keys(problemCodes)];

    expect(new Set(all).size).toBe(all.length);
  });

  test("has fixtures of its own, and there are no others", () => {
    expect(readdirSync(fixtures).sort()).toEqual(codes.map(folderOf).sort());
  });

  test.each(rules.map(({ code, description }) => [code, description]))(
    "%s is described in one sentence",
    (_code, description) => {
      expect(description).toMatch(/^[A-Z`].*[^.]\.$/);
    },
  );
});

describe.each(rules.map(({ code, severity }) => ({ code, severity, folder: folderOf(code) })))(
  "$code",
  ({ code, severity, folder }) => {
    test("refuses the bad configuration, and says exactly what the fixture expects", () => {
      const problems = problemsOf(`rules/${folder}/bad`);

      const found = problems.find((problem) => problem.code === code);
      expect(found?.severity).toBe(severity);
      expect(problems).toEqual(expectedProblems(folder));
    });

    test("has nothing to say about the good configuration", () => {
      expect(problemsOf(`rules/${folder}/good`)).toEqual([]);
    });
  },
);

function folderOf(code: string): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function expectedProblems(folder: string): unknown {
  const file = join(fixtures, folder, "bad", "expected.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : "no expected.json";
}
