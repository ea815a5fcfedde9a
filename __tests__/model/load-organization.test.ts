import fs, {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { loadOrganization } from "../../model/load-organization";
import { readFixture } from "../support/read-fixture";

const organization = readFixture("base")[0]?.bytes ?? Buffer.alloc(0);
const account = 'id: "222233334444"\nregions: [us-east-1]\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "config-"));
  write("config/organization.yaml", organization);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function load(): string[] | string {
  const result = loadOrganization(join(folder, "config"));
  return result.ok
    ? result.organization.accounts.map(({ name }) => name)
    : result.problems.map(({ code, file }) => `${file} ${code}`).join("\n");
}

test("the example that ships is loaded without a warning", () => {
  const result = loadOrganization(join(__dirname, "..", "..", "config"));

  expect(result.ok && result.warnings).toEqual([]);
  expect(result.ok && result.organization.accounts.map(({ name }) => name)).toEqual([
    "data-platform",
    "legacy-monolith",
    "payments-production",
  ]);
});

test("an organization may have no account yet", () => {
  expect(load()).toEqual([]);
});

test("what lies beside organization.yaml, and hidden files, are left alone", () => {
  write("config/account.schema.json", "{}");
  write("config/README.md", "text");
  write("config/accounts/.gitkeep", "");
  write("config/accounts/payments.yaml", account);

  expect(load()).toEqual(["payments"]);
});

test("a missing folder is a problem of its own", () => {
  expect(loadOrganization(join(folder, "elsewhere"))).toEqual({
    ok: false,
    problems: [
      {
        code: "CONFIG_FOLDER_MISSING",
        severity: "error",
        file: "elsewhere",
        line: 1,
        column: 1,
        path: "",
        found: "no such folder",
        expected: "a folder with organization.yaml and accounts/",
        next: "Run the command in the project's folder, or name the folder of your configuration.",
      },
    ],
  });
});

test("a missing organization.yaml is named with its folder", () => {
  rmSync(join(folder, "config/organization.yaml"));
  write("config/accounts/payments.yaml", account);

  expect(load()).toBe("config/organization.yaml ORGANIZATION_FILE_MISSING");
});

test.each(["payments.yml", "payments.yaml.bak", "folder/payments.yaml"])(
  "no file of accounts/ is overlooked: %s",
  (name) => {
    write(`config/accounts/${name}`, account);

    const entry = name.replace(/\/.*/, "");
    expect(load()).toBe(`config/accounts/${entry} FILE_NOT_EXPECTED`);
  },
);

test("a file that is called organization.yml is named", () => {
  write("config/organization.yml", organization);

  expect(load()).toBe("config/organization.yml FILE_NOT_EXPECTED");
});

test("a file in the place of accounts/ is refused", () => {
  write("config/accounts", account);

  expect(load()).toBe("config/accounts FILE_NOT_EXPECTED");
});

test("a folder that is named like an account's file is refused", () => {
  mkdirSync(join(folder, "config/accounts/payments.yaml"), { recursive: true });

  expect(load()).toBe("config/accounts/payments.yaml FILE_UNREADABLE");
});

test("a link within the configuration is followed", () => {
  write("config/shared/payments.yaml", account);
  mkdirSync(join(folder, "config/accounts"));
  symlinkSync("../shared/payments.yaml", join(folder, "config/accounts/payments.yaml"));

  expect(load()).toEqual(["payments"]);
});

test.each([
  ["a file outside", "../../outside.yaml", "FILE_OUTSIDE_CONFIG"],
  ["a device", "/dev/zero", "FILE_OUTSIDE_CONFIG"],
  ["nothing", "missing.yaml", "FILE_UNREADABLE"],
  ["itself", "payments.yaml", "FILE_UNREADABLE"],
])("a link to %s is refused", (_name, target, code) => {
  write("outside.yaml", account);
  mkdirSync(join(folder, "config/accounts"));
  symlinkSync(target, join(folder, "config/accounts/payments.yaml"));

  expect(load()).toBe(`config/accounts/payments.yaml ${code}`);
});

test.each([
  ["", "config FILE_UNREADABLE"],
  ["accounts", "config/accounts FILE_UNREADABLE"],
])("a folder that may not be listed is a problem: config/%s", (denied, problem) => {
  write("config/accounts/payments.yaml", account);
  const readdirSync = fs.readdirSync;
  jest.spyOn(fs, "readdirSync").mockImplementation(((path: string) => {
    if (path !== join(folder, "config", denied)) return readdirSync(path);
    throw Object.assign(new Error("permission denied"), { code: "EACCES" });
  }) as typeof readdirSync);

  expect(load()).toBe(problem);
});

test("a folder's name that the file system does not take is a problem", () => {
  const name = "a".repeat(300);

  expect(loadOrganization(join(folder, name))).toEqual({
    ok: false,
    problems: [
      {
        code: "FILE_UNREADABLE",
        severity: "error",
        file: name,
        line: 1,
        column: 1,
        path: "",
        found: "an error of the file system: ENAMETOOLONG",
        expected: "a folder that can be read",
        next: "Check the folder, its permissions and, if it is a link, its target.",
      },
    ],
  });
});

test("a linked accounts folder is refused", () => {
  mkdirSync(join(folder, "outside"));
  symlinkSync("../outside", join(folder, "config/accounts"));

  expect(load()).toBe("config/accounts FILE_NOT_EXPECTED");
});

test("a huge file is not read to its end", () => {
  write("config/accounts/payments.yaml", "");
  truncateSync(join(folder, "config/accounts/payments.yaml"), 2 ** 40);

  expect(load()).toBe("config/accounts/payments.yaml FILE_TOO_LARGE");
});

test("problems of files and problems in files are told at once, in the order of the files", () => {
  write("config/accounts/a.yaml", "id: 000123456789\nregions: [us-east-1]\n");
  write("config/accounts/b.yml", account);
  write("config/organization.yaml", "{");

  expect(load()).toBe(
    [
      "config/accounts/a.yaml ACCOUNT_ID_NOT_QUOTED",
      "config/accounts/b.yml FILE_NOT_EXPECTED",
      "config/organization.yaml YAML_SYNTAX",
    ].join("\n"),
  );
});

test("a file name cannot write to the terminal", () => {
  write("config/accounts/\u001b[31m.yaml", account);
  write("config/accounts/\u001b[31m.txt", account);

  expect(load()).toBe(
    [
      "config/accounts/\\u001b[31m.txt FILE_NOT_EXPECTED",
      "config/accounts/\\u001b[31m.yaml FILE_NOT_EXPECTED",
    ].join("\n"),
  );
});

test("an edit is checked in memory: it adds a file or takes the place of one", () => {
  write("config/accounts/payments.yaml", account);
  const edited = (name: string, text: string): string[] | string => {
    const path = `config/accounts/${name}.yaml`;
    const result = loadOrganization(join(folder, "config"), { path, bytes: Buffer.from(text) });
    return result.ok
      ? result.organization.accounts.map(({ accountId }) => accountId)
      : result.problems.map(({ code, file }) => `${file} ${code}`);
  };

  expect(edited("search", account.replace("2222", "3333"))).toEqual([
    "222233334444",
    "333333334444",
  ]);
  expect(edited("payments", account.replace("2222", "3333"))).toEqual(["333333334444"]);
  expect(edited("search", account)).toEqual(["config/accounts/search.yaml ACCOUNT_ID_DUPLICATE"]);
  expect(load()).toEqual(["payments"]);
});
