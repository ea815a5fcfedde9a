import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { commands } from "../../cli/commands";
import { minimalAccount, organizationOf } from "../support/organization-of";

function blocks(guide: string, language: string): string[] {
  const text = readFileSync(join(__dirname, `../../docs/guides/${guide}.md`), "utf8");
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block]) => block ?? "");
}

describe("the guide to hosts", () => {
  test.each(blocks("hosts", "yaml").map((text) => [text]))(
    "shows an account that is valid: %s",
    (text) => {
      const account = { ...minimalAccount("555566667777"), ...(parse(text) as object) };

      expect(() => organizationOf({ accounts: { search: account } })).not.toThrow();
    },
  );
});

describe.each(["hosts", "migration"])("the guide %s", (guide) => {
  test("shows commands and options that exist", () => {
    const lines = blocks(guide, "sh").flatMap((text) => text.trim().split("\n"));

    expect(lines).not.toEqual([]);
    for (const line of lines) {
      const [, name = "", rest = ""] = /^npx bastionless (\w+)(.*)$/.exec(line) ?? [];
      const command = commands.find((one) => one.name === name);
      const known = Object.values(command?.options ?? {}).map(({ flags }) => flags.split(" ")[0]);
      const used = [...rest.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
      expect({ line, unknown: used.filter((flag) => !known.includes(flag)) }).toEqual({
        line,
        unknown: [],
      });
      expect(command?.name).toBe(name);
    }
  });
});
