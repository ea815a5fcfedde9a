import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { withTemporaryFolder } from "../../cli/with-temporary-folder";

describe("withTemporaryFolder", () => {
  test("the folder is there for the function, and gone with its content afterwards", async () => {
    const folder = await withTemporaryFolder("bastionless-test-", (folder) => {
      writeFileSync(join(folder, "state"), "");
      return Promise.resolve(folder);
    });

    expect(existsSync(folder)).toBe(false);
  });

  test("it is gone after a failure too", async () => {
    let made = "";

    const failing = withTemporaryFolder("bastionless-test-", (folder) => {
      made = folder;
      return Promise.reject(new Error("no"));
    });

    await expect(failing).rejects.toThrow("no");
    expect(existsSync(made)).toBe(false);
  });
});
