import { readFileSync } from "node:fs";
import { join } from "node:path";

import { commands } from "../../cli/commands";
import { compileOrganization, type CompileResult } from "../../model/compile-organization";
import { formatProblem } from "../../model/problems/format-problem";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const example = readFileSync(join(root, "config/organization.yaml"));

/** Contents of the README's fenced blocks of one language. */
function blocks(language: string): string[] {
  const fences = readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...fences].flatMap(([, name, text = ""]) => (name === language ? [text] : []));
}

function compile(account: string): CompileResult {
  return compileOrganization([
    { path: "config/organization.yaml", bytes: example },
    { path: "config/accounts/search-staging.yaml", bytes: Buffer.from(account) },
  ]);
}

describe("the README", () => {
  const [account = ""] = blocks("yaml");

  test("shows an account file of three lines that is valid", () => {
    const lines = account.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

    expect(lines).toHaveLength(3);
    expect(compile(account)).toMatchObject({ ok: true, warnings: [] });
  });

  test("shows the error that the unquoted account id gives, to the letter", () => {
    const result = compile(account.replaceAll('"', ""));

    expect(result.ok).toBe(false);
    const problems = result.ok ? [] : result.problems;
    expect(blocks("")).toContain(`${problems.map(formatProblem).join("\n")}\n`);
  });

  test("names documents that the example's hub has", () => {
    const result = compile(account);
    if (!result.ok) throw new Error("the example is refused");
    const names = result.organization.hub.regions.flatMap(({ documents }) =>
      documents.map(({ name }) => name),
    );

    const mentioned = [...readme.matchAll(/document\/([a-z0-9-]+)/g)].map(([, name]) => name);
    expect(mentioned).toHaveLength(3);
    for (const name of mentioned) expect(names).toContain(name);
  });

  test("runs only scripts and commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const npm = [...readme.matchAll(/^npm (?:run )?(\w+)/gm)].map(([, name]) => name);
    const lines = [...readme.matchAll(/npx bastionless ([^#`\n]+)/g)].map(([, line = ""]) => line);

    expect(npm.sort()).toEqual(["demo", "test"]);
    for (const name of npm) expect(Object.keys(scripts)).toContain(name);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const command = commands.find(({ name }) => `${line} `.startsWith(`${name} `));
      const flags = [...line.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
      const known = Object.values(command?.options ?? {}).map(
        (option) => option.flags.split(" ")[0],
      );
      expect({ line, known }).toEqual({ line, known: expect.arrayContaining(flags) as unknown });
    }
  });
});
