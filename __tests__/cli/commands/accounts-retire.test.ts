import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import { loadOrganization } from "../../../model/load-organization";
import { fakeIo, type FakeIo } from "../../support/fake-io";
import { writeConfiguration } from "../../support/write-configuration";

const config = writeConfiguration({ search: { id: "055566667777", regions: ["us-east-1"] } });

const text = `# The payments team's.
id: "222233334444"
regions: [ us-east-1 ]  # one is enough
`;

const file = (): string => join(config(), "accounts", "payments.yaml");

beforeEach(() => {
  writeFileSync(file(), text);
});

async function retire(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  const { signal } = new AbortController();
  const all = ["accounts", "retire", "--config", config(), ...args];
  return { exitCode: await runCli(all, { io, signal }), io };
}

const nextSteps = `Next:

  1. bastionless plan --select hub,payments   shows all that the account has as removed
  2. commit the file and apply what was planned
  3. delete the file once that has succeeded; not before, for its state would be left behind`;

describe("accounts retire", () => {
  test("sets the lifecycle, leaves the rest of the file alone, and says what comes next", async () => {
    const { exitCode, io } = await retire("payments");

    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed).toEqual([`${file()} is retired now. ${nextSteps}`]);
    expect(readFileSync(file(), "utf8")).toBe(`# The payments team's.
id: "222233334444"
lifecycle: retired
regions: [ us-east-1 ]  # one is enough
`);
    const loaded = loadOrganization(config());
    expect(loaded.ok && loaded.organization.accounts.map(({ lifecycle }) => lifecycle)).toEqual([
      "retired",
      "active",
    ]);
  });

  test("a second time changes nothing, not even the file's time", async () => {
    await retire("payments");
    const { ino, mtimeMs } = statSync(file());

    const { exitCode, io } = await retire("payments");

    expect(exitCode).toBe(0);
    expect(io.printed).toEqual([`${file()} is retired already. ${nextSteps}`]);
    expect(statSync(file())).toMatchObject({ ino, mtimeMs });
  });

  test("an account that does not exist is an error", async () => {
    const { exitCode, io } = await retire("paymnts");

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([
      `error: ${join(config(), "accounts", "paymnts.yaml")} does not exist. Expected the name of an account; \`bastionless accounts list\` shows them.`,
    ]);
  });

  test("the hub is no account that can be retired", async () => {
    const { exitCode, io } = await retire("hub");

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([
      "error: The hub cannot be retired: every account uses its documents, keys and log buckets. Expected an account of config/accounts; a region of the hub is retired in organization.yaml.",
    ]);
  });

  test("a name that leads elsewhere is refused", async () => {
    const { exitCode, io } = await retire("../organization");

    expect(exitCode).toBe(1);
    expect(io.noted[0]).toMatch(/^error: "\.\.\/organization" cannot name an account;/);
  });

  test.each(['id: "2222\n', "- a list\n", "id: 222233334444\nregions: [us-east-1]\n"])(
    "GIVEN a file with a mistake THEN it is a problem at its place, and the file stays as it is: %j",
    async (broken) => {
      writeFileSync(file(), broken);

      const { exitCode, io } = await retire("payments");

      expect(exitCode).toBe(1);
      expect(io.printed).toEqual([]);
      expect(io.noted[0]).toMatch(/^config\/accounts\/payments\.yaml:\d+:\d+ ERROR /);
      expect(io.noted.at(-1)).toBe(
        "Nothing was written: the configuration would have the errors above.",
      );
      expect(readFileSync(file(), "utf8")).toBe(broken);
    },
  );

  test("a mistake that retiring mends is no obstacle", async () => {
    writeFileSync(
      file(),
      'id: "222233334444"\nregions: [{ name: us-east-1, lifecycle: retired }]\n',
    );
    expect(loadOrganization(config()).ok).toBe(false);

    expect((await retire("payments")).exitCode).toBe(0);
    expect(loadOrganization(config()).ok).toBe(true);
  });
});
