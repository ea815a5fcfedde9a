import { lockFilePath } from "../../../fleet/providers/lock-file-path";

describe("lockFilePath", () => {
  it("is the committed file in the working directory", () => {
    expect(lockFilePath({}, "/team/checkout")).toBe("/team/checkout/.terraform.lock.hcl");
  });

  it.each([
    ["/sandbox/lock.hcl", "/sandbox/lock.hcl"],
    ["other/lock.hcl", "/team/checkout/other/lock.hcl"],
    ["", "/team/checkout/.terraform.lock.hcl"],
  ])("follows BASTIONLESS_LOCK_FILE=%s", (value, path) => {
    expect(lockFilePath({ BASTIONLESS_LOCK_FILE: value }, "/team/checkout")).toBe(path);
  });
});
