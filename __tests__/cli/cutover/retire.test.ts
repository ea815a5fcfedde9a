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
): AccountCutover {
  const step = (name: CutoverStep["step"], one: CutoverStep["status"]): CutoverStep => ({
    step: name,
    status: one,
    left: [],
    next: [],
  });
  return {
    name: "web",
    accountId: "222233334444",
    owners: [],
    exposures: [],
    bastions: [],
    steps: [
      step("read-the-account", "done"),
      step("rotate-groups", status),
      step("watch-for-logins", watch),
      step("retire-legacy-access", "open"),
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

    expect(retire({ account: cutover("done"), config, write: false, io })).toBe(2);
    expect(io.printed.join("\n")).toContain("+    lifecycle: retired\n");
    expect(io.noted.join("\n")).toContain("Nothing was written.");
    expect(readFileSync(path, "utf8")).toBe(file);
  });

  test("is written when somebody asks for it, and then there is nothing to do", () => {
    const io = fakeIo();
    const props = { account: cutover("done"), config, write: true, io };

    expect(retire(props)).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(
      file.replace("since 2019\n", "since 2019\n    lifecycle: retired\n"),
    );
    expect(retire(props)).toBe(0);
    expect(io.printed.at(-1)).toContain("retires all of its legacyAccess already");
  });

  test.each(["open", "unknown"] as const)("is refused while a step before is %s", (status) => {
    const io = fakeIo();

    expect(retire({ account: cutover(status), config, write: true, io })).toBe(1);
    expect(io.noted.join("\n")).toContain(`web is not ready: rotate-groups is ${status}.`);
    expect(readFileSync(path, "utf8")).toBe(file);
  });
});
