import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { listStates } from "../../../fleet/guards/list-states";

const managed = JSON.stringify({ version: 4, resources: [{ mode: "managed" }] });
const empty = JSON.stringify({ version: 4, resources: [] });

let root: string;
let states: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bastionless-states-"));
  states = join(root, "terraform.state");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  mkdirSync(states);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(states, name), text);
}

async function list(except: readonly string[], path: string): Promise<unknown> {
  return listStates({
    backend: { type: "local", path },
    accountId: "111122223333",
    stackFolder: join(root, "cdktf.out/stacks/hub"),
    except: new Set(except),
    environment: {},
  });
}

const beside = "../../../terraform.state/111122223333.tfstate";

describe("listStates in a folder", () => {
  it("finds the accounts with resources that are not excepted, in their order", async () => {
    write({
      "999900001111.tfstate": managed,
      "111122223333.tfstate": managed,
      "333344445555.tfstate": empty,
      "222233334444.tfstate": managed,
    });

    expect(await list(["111122223333"], beside)).toEqual([
      { accountId: "222233334444", place: join(states, "222233334444.tfstate") },
      { accountId: "999900001111", place: join(states, "999900001111.tfstate") },
    ]);
  });

  it("finds them where the path is absolute, as in the sandbox", async () => {
    write({ "222233334444.tfstate": managed });

    expect(await list([], join(states, "111122223333.tfstate"))).toEqual([
      { accountId: "222233334444", place: join(states, "222233334444.tfstate") },
    ]);
  });

  it("passes over what is no state of an account", async () => {
    write({
      "222233334444.tfstate.backup": managed,
      ".222233334444.tfstate.lock.info": "{}",
      "2222.tfstate": managed,
      "notes.txt": "",
    });

    expect(await list([], beside)).toEqual([]);
  });

  it("finds nothing before the first apply", async () => {
    expect(await list([], beside)).toEqual([]);
  });

  it("does not read the states of accounts that have a file", async () => {
    write({ "111122223333.tfstate": "not a state" });

    expect(await list(["111122223333"], beside)).toEqual([]);
  });

  it("refuses a state that it cannot read", async () => {
    write({});
    mkdirSync(join(states, "222233334444.tfstate"));

    await expect(list([], beside)).rejects.toThrow(
      `STATE_UNREADABLE: The state file ${join(states, "222233334444.tfstate")} belongs to no file ` +
        "of the configuration and cannot be read (EISDIR). Make it readable.",
    );
  });

  it("refuses a folder that it cannot list", async () => {
    writeFileSync(states, "");

    await expect(list([], beside)).rejects.toThrow(
      `STATES_NOT_LISTED: The folder of the states, ${states}, cannot be read (ENOTDIR). Make it ` +
        "readable: an account whose file was deleted is found there.",
    );
  });
});
