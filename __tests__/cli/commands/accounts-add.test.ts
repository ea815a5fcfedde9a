import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import { loadOrganization } from "../../../model/load-organization";
import { fakeIo, type FakeIo } from "../../support/fake-io";
import { writeConfiguration } from "../../support/write-configuration";

const config = writeConfiguration({ payments: { id: "222233334444", regions: ["us-east-1"] } });

async function add(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  const { signal } = new AbortController();
  const all = ["accounts", "add", "--config", config(), ...args];
  return { exitCode: await runCli(all, { io, signal }), io };
}

const files = (): readonly string[] => readdirSync(join(config(), "accounts")).sort();
const account = ["--id", "055566667777", "--region", "us-east-1"];

describe("accounts add", () => {
  test("writes a valid file and says what comes next", async () => {
    const { exitCode, io } = await add(
      ...["search", "--id", "055566667777", "--region", "us-east-1", "--region", "eu-west-1"],
      ...["--owner", "search@example.com"],
    );

    const file = join(config(), "accounts", "search.yaml");
    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed).toEqual([
      `Wrote ${file}. Next:

  1. bastionless plan --select hub,search   the hub shares its documents with the account
  2. commit the file and apply what was planned, the hub first`,
    ]);
    expect(readFileSync(file, "utf8")).toBe(`# yaml-language-server: $schema=../account.schema.json
id: "055566667777"
regions: [us-east-1, eu-west-1]
owners: [search@example.com]
`);
    expect(files()).toEqual(["payments.yaml", "search.yaml"]);
    expect(loadOrganization(config()).ok).toBe(true);
  });

  test("the first account makes the folder", async () => {
    rmSync(join(config(), "accounts"), { recursive: true });

    expect((await add("search", ...account)).exitCode).toBe(0);
    expect(files()).toEqual(["search.yaml"]);
  });

  test("GIVEN a full sharing cell THEN the account is in the next one, and nobody has to move", async () => {
    for (let number = 1; number < 200; number += 1) {
      const name = `z-${number}`;
      const text = `id: "${String(300_000_000_000 + number)}"\nregions: [us-east-1]\n`;
      writeFileSync(join(config(), "accounts", `${name}.yaml`), text);
    }

    const { exitCode } = await add("search", ...account);

    expect(exitCode).toBe(0);
    expect(readFileSync(join(config(), "accounts", "search.yaml"), "utf8")).toContain(
      "\nsharingCell: 2\n",
    );
  });

  test("never writes over a file", async () => {
    const { exitCode, io } = await add("payments", ...account);

    const file = join(config(), "accounts", "payments.yaml");
    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([`error: ${file} is there already. Edit it, or choose another name.`]);
    expect(readFileSync(file, "utf8")).toContain("222233334444");
  });

  test.each<[string, readonly string[], string]>([
    [
      "an id of another account",
      ["search", "--id", "222233334444", "--region", "us-east-1"],
      "ACCOUNT_ID_DUPLICATE",
    ],
    ["an id that is none", ["search", "--id", "12", "--region", "us-east-1"], "ACCOUNT_ID_INVALID"],
    [
      "the hub's id",
      ["search", "--id", "111122223333", "--region", "us-east-1"],
      "HUB_LISTED_AS_ACCOUNT",
    ],
    [
      "a region that the hub lacks",
      ["search", "--id", "055566667777", "--region", "us-west-2"],
      "REGION_NOT_IN_HUB",
    ],
    [
      "a region that is none",
      ["search", "--id", "055566667777", "--region", "${x}"],
      "INVALID_VALUE",
    ],
    ["a reserved name", ["hub", ...account], "ACCOUNT_NAME_RESERVED"],
    ["a name that differs in case only", ["Payments", ...account], "ACCOUNT_NAME_DUPLICATE"],
    ["a name that no stack can have", ["..", ...account], "ACCOUNT_NAME_INVALID"],
  ])(
    "GIVEN %s THEN it is a problem at its place, and nothing is written",
    async (_, args, code) => {
      const { exitCode, io } = await add(...args);

      expect(exitCode).toBe(1);
      expect(io.printed).toEqual([]);
      expect(io.noted[0]).toMatch(new RegExp(`^config/accounts/.*\\.yaml:\\d+:\\d+ ERROR ${code}`));
      expect(io.noted.at(-1)).toBe(
        "Nothing was written: the configuration would have the errors above.",
      );
      expect(files()).toEqual(["payments.yaml"]);
    },
  );

  test("a mistake elsewhere in the configuration keeps it from writing too", async () => {
    writeFileSync(join(config(), "accounts", "data.yaml"), "id: 1\n");

    const { exitCode, io } = await add("search", ...account);

    expect(exitCode).toBe(1);
    expect(io.noted.join("\n")).toContain("config/accounts/data.yaml:1:5");
    expect(files()).toEqual(["data.yaml", "payments.yaml"]);
  });

  test.each(["../search", "sub/search", "..\\search", ""])(
    "a name that leads elsewhere is refused: %j",
    async (name) => {
      mkdirSync(join(config(), "accounts", "sub"));

      const { exitCode, io } = await add(name, ...account);

      expect(exitCode).toBe(1);
      expect(io.noted).toEqual([
        `error: ${JSON.stringify(name)} cannot name an account; expected the name of a file in ${join(config(), "accounts")}, without a folder and without .yaml.`,
      ]);
      expect(files()).toEqual(["payments.yaml", "sub"]);
      expect(readdirSync(config()).sort()).toEqual(["accounts", "organization.yaml"]);
    },
  );

  test.each<[string, readonly string[], string]>([
    [
      "id",
      ["search", "--region", "us-east-1"],
      "accounts add needs the account's id. Add it: --id 123456789012.",
    ],
    [
      "region",
      ["search", "--id", "055566667777"],
      "accounts add needs a region of the hub. Add one: --region us-east-1.",
    ],
    ["name", account, "missing required argument 'name'"],
  ])("without %s it says what is missing", async (_, args, message) => {
    const { exitCode, io } = await add(...args);

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([`error: ${message}`]);
    expect(files()).toEqual(["payments.yaml"]);
  });
});
