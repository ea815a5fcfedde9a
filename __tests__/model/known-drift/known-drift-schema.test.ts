import { readFileSync } from "node:fs";
import { join } from "node:path";

import Ajv from "ajv";

import { knownDriftSchema } from "../../../model/known-drift/known-drift-schema";
import { parseKnownDrift } from "../../../model/known-drift/parse-known-drift";

const root = join(__dirname, "../../..");

const entry = {
  stack: "payments-*",
  address: "aws_iam_role.access-role-ec2-session",
  reason: "A migration",
  until: "2026-12-31",
};

function published(): (content: unknown) => boolean {
  const text = readFileSync(join(root, "config/known-drift.schema.json"), "utf8");
  // The pattern beside `date` is checked; ajv knows no formats of its own.
  return new Ajv({ formats: { date: true } }).compile(JSON.parse(text) as object);
}

describe("the JSON Schema of known-drift.yaml", () => {
  test.each([
    ["an entry", [entry], true],
    ["no entry", [], true],
    ["an attribute in capitals", [{ ...entry, attribute: "Tags" }], true],
    ["a stack of other letters", [{ ...entry, stack: "büro" }], true],
    ["a reason of two lines", [{ ...entry, reason: "\nA migration\nof tags" }], true],
    ["a reason of blanks", [{ ...entry, reason: " \n " }], false],
    ["a reason that is too long", [{ ...entry, reason: "a".repeat(501) }], false],
    ["every address", [{ ...entry, address: "*" }], false],
    ["every attribute", [{ ...entry, attribute: "*" }], false],
    ["a day that is none", [{ ...entry, until: "2026-02-30" }], false],
    ["a key that is missing", [{ ...entry, until: undefined }], false],
    ["a key that is unknown", [{ ...entry, untill: "2026-12-31" }], false],
    ["a map", entry, false],
  ])("says of %s in an editor what the command line says", (_, content, expected) => {
    const written = JSON.parse(JSON.stringify(content)) as unknown;

    expect([published()(written), knownDriftSchema.safeParse(written).success]).toEqual([
      expected,
      expected,
    ]);
  });

  test.each(["docs/guides/fleet.md", "docs/reference/configuration.md", "docs/getting-started.md"])(
    "%s shows a file that is valid, with the schema for editors",
    (page) => {
      const blocks = [...readFileSync(join(root, page), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms)]
        .map(([, text = ""]) => text)
        .filter((text) => text.includes("- stack:"));

      expect(blocks).toHaveLength(1);
      const [block = ""] = blocks;
      expect(block.split("\n")[0]).toBe("# yaml-language-server: $schema=known-drift.schema.json");
      expect(
        parseKnownDrift({ path: "config/known-drift.yaml", bytes: Buffer.from(block) }).ok,
      ).toBe(true);
    },
  );
});
