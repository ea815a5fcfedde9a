import { runCli } from "../../../cli/run-cli";
import { golden } from "../../support/golden";
import { fakeIo, type FakeIo } from "../../support/fake-io";
import { writeConfiguration } from "../../support/write-configuration";

const config = writeConfiguration({
  payments: {
    id: "222233334444",
    regions: ["us-east-1", { name: "eu-west-1", lifecycle: "retired" }],
    owners: ["payments@example.com", "platform"],
    tags: { Environment: "production" },
  },
  search: { id: "055566667777", regions: ["us-east-1"], lifecycle: "retired" },
});

async function list(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  const { signal } = new AbortController();
  const all = ["accounts", "list", "--config", config(), ...args];
  return { exitCode: await runCli(all, { io, signal }), io };
}

const payments = {
  name: "payments",
  id: "222233334444",
  lifecycle: "active",
  regions: [
    { name: "us-east-1", lifecycle: "active" },
    { name: "eu-west-1", lifecycle: "retired" },
  ],
  owners: ["payments@example.com", "platform"],
  tags: {
    Environment: "production",
    ManagedBy: "bastionless",
    Owners: "payments@example.com platform",
  },
};
const search = {
  name: "search",
  id: "055566667777",
  lifecycle: "retired",
  regions: [{ name: "us-east-1", lifecycle: "active" }],
  owners: [],
  tags: { ManagedBy: "bastionless" },
};

describe("accounts list", () => {
  test("shows the accounts as a table", async () => {
    const { exitCode, io } = await list();

    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed).toEqual([golden("accounts-table.txt")]);
  });

  test("--json tells the same, and nothing else", async () => {
    const { exitCode, io } = await list("--json");

    expect(exitCode).toBe(0);
    expect(JSON.parse(io.printed.join("\n"))).toEqual({ accounts: [payments, search] });
  });

  test("--select narrows it", async () => {
    const { io } = await list("--json", "--select", "tag:Environment=prod*,hub");

    expect(JSON.parse(io.printed.join("\n"))).toEqual({ accounts: [payments] });
  });

  test("a misspelled --select is an error with the nearest names", async () => {
    const { exitCode, io } = await list("--select", "paymnts");

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual([]);
    expect(io.noted).toEqual([
      'error: --select "paymnts" matches no stack; nearest: payments, hub, search. Correct it, or see `bastionless accounts list`.',
    ]);
  });

  test("GIVEN a configuration with a mistake THEN it is noted and nothing is listed", async () => {
    const { exitCode, io } = await list("--config", "nowhere");

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual([]);
    expect(io.noted).toEqual([expect.stringContaining("CONFIG_FOLDER_MISSING")]);
  });
});
