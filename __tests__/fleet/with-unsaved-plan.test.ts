import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { withUnsavedPlan } from "../../fleet/with-unsaved-plan";

describe("withUnsavedPlan", () => {
  test("the plan lies in a folder for its owner only, and is gone afterwards", async () => {
    const folder = await withUnsavedPlan((planFile) => {
      writeFileSync(planFile, "secret");
      expect(statSync(dirname(planFile)).mode & 0o777).toBe(0o700);
      return Promise.resolve(dirname(planFile));
    });

    expect(existsSync(folder)).toBe(false);
  });

  test("it is gone after a failure, too", async () => {
    let folder = "";
    const failing = withUnsavedPlan((planFile) => {
      folder = dirname(planFile);
      writeFileSync(planFile, "secret");
      return Promise.reject(new Error("the plan is refused"));
    });

    await expect(failing).rejects.toThrow("the plan is refused");
    expect(existsSync(folder)).toBe(false);
  });

  test("a second run neither replaces nor removes the plan that the first one is about to apply", async () => {
    await withUnsavedPlan(async (checked) => {
      writeFileSync(checked, "checked");
      await withUnsavedPlan((other) => {
        expect(other).not.toBe(checked);
        return Promise.resolve();
      });
      expect(existsSync(checked)).toBe(true);
    });
  });
});
