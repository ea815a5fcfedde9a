import { withEnvironment } from "../../../cli/demo/with-environment";

describe("withEnvironment", () => {
  test("puts the former variables back, also after an error", async () => {
    const before = { ...process.env };

    const seen = await withEnvironment({ ONLY: "this", NOT: undefined }, () =>
      Promise.resolve({ ...process.env }),
    );
    const failing = withEnvironment({ ONLY: "this" }, () => Promise.reject(new Error("failed")));

    await expect(failing).rejects.toThrow("failed");
    expect(seen["ONLY"]).toBe("this");
    expect(seen["PATH"]).toBeUndefined();
    expect({ ...process.env }).toEqual(before);
  });
});
