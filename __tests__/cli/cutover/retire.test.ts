import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { retire } from "../../../cli/cutover/retire";
import type { AccountCutover, CutoverStep } from "../../../cutover/cutover";
import { fakeIo } from "../../support/fake-io";
import { writeConfiguration } from "../../support/write-configuration";

const file = `id: "222233334444"
regions: [us-east-1]
legacyAccess:
  jump-host: # since 2019
    instanceIds: [i-0123456789abcdef0]
`;

function cutover(
  status: CutoverStep["status"],
  watch: CutoverStep["status"] = "unknown",
  last: CutoverStep["status"] = "open",
): AccountCutover {
  const step = (name: CutoverStep["step"], one: CutoverStep["status"]): CutoverStep => ({
    step: name,
    status: one,
    left: one === "done" ? [] : [`What is left of ${name}.`],
    next: one === "done" ? [] : [`What to do about ${name}.`],
  });
  return {
    name: "web",
    accountId: "222233334444",
    owners: [],
    regions: ["us-east-1"],
    exposures: [],
    bastions: [],
    steps: [
      step("read-the-account", "done"),
      step("rotate-groups", status),
      step("watch-for-logins", watch),
      step("retire-legacy-access", last),
    ],
  };
}

describe("the retirement of an account's bastions", () => {
  const folder = writeConfiguration({});
  let config: string;
  let path: string;

  beforeEach(() => {
    config = folder();
    path = join(config, "accounts/web.yaml");
    writeFileSync(path, file);
  });

  test("is shown as a diff, and nothing is written", () => {
    const io = fakeIo();

    expect(retire({ account: cutover("done"), config, write: false, json: false, io })).toBe(2);
    expect(io.printed.join("\n")).toContain("+    lifecycle: retired\n");
    expect(io.noted.join("\n")).toContain("Nothing was written.");
    expect(readFileSync(path, "utf8")).toBe(file);
  });

  test("is written when somebody asks for it, and then there is nothing to do", () => {
    const io = fakeIo();
    const props = { account: cutover("done"), config, write: true, json: false, io };

    expect(retire(props)).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(
      file.replace("since 2019\n", "since 2019\n    lifecycle: retired\n"),
    );
    expect(retire({ ...props, account: cutover("done", "unknown", "done") })).toBe(0);
    expect(io.noted.at(-1)).toContain("retires all of its legacyAccess already");
  });

  test("is not over when all is retired and something is still there: it says what to do", () => {
    const io = fakeIo();
    writeFileSync(path, file.replace("# since 2019", "\n    lifecycle: retired"));

    expect(retire({ account: cutover("done"), config, write: true, json: false, io })).toBe(2);
    expect(io.noted.slice(-2)).toEqual([
      `\n${path} retires all of its legacyAccess already.`,
      "What is left of retire-legacy-access.\nWhat to do about retire-legacy-access.",
    ]);
  });

  test("is a note where the result is printed for machines", () => {
    const io = fakeIo();

    expect(retire({ account: cutover("done"), config, write: false, json: true, io })).toBe(2);
    expect(io.printed).toEqual([]);
    expect(io.noted.join("\n")).toContain("+    lifecycle: retired\n");
  });

  test("is refused as long as somebody is known to log in", () => {
    const io = fakeIo();

    expect(retire({ account: cutover("done", "open"), config, write: true, json: false, io })).toBe(
      1,
    );
    expect(io.noted.join("\n")).toContain("web is not ready: watch-for-logins is open.");
    expect(readFileSync(path, "utf8")).toBe(file);
  });

  test("comes with a warning where nobody can tell who logs in, and without where nobody does", () => {
    const warning = "\nWhoever still logs in is cut off. What is left of watch-for-logins.";
    const notes = (watch: CutoverStep["status"]): readonly string[] => {
      const io = fakeIo();
      retire({ account: cutover("done", watch), config, write: false, json: false, io });
      return io.noted;
    };

    expect(notes("unknown")).toContain(warning);
    expect(notes("done")).toHaveLength(1);
  });

  test.each(["open", "unknown"] as const)("is refused while a step before is %s", (status) => {
    const io = fakeIo();

    expect(retire({ account: cutover(status), config, write: true, json: false, io })).toBe(1);
    expect(io.noted.join("\n")).toContain(`web is not ready: rotate-groups is ${status}.`);
    expect(readFileSync(path, "utf8")).toBe(file);
  });
});
