import { runStep } from "../../cli/run-step";
import { fakeIo } from "../support/fake-io";

describe("runStep", () => {
  test("returns the step's result and shows its outcome", async () => {
    const io = fakeIo();

    const result = await runStep(
      io,
      "synthesize",
      () => Promise.resolve(["hub", "payments"]),
      ({ length }) => `${length} graphs`,
    );

    expect(result).toEqual(["hub", "payments"]);
    expect(io.noted).toEqual(["  ..  synthesize", "  ok  synthesize  2 graphs (0.0 s)"]);
  });

  test("shows a failure and passes it on", async () => {
    const io = fakeIo();
    const failing = runStep(
      io,
      "synthesize",
      () => {
        throw new Error("no");
      },
      () => "",
    );

    await expect(failing).rejects.toThrow("no");
    expect(io.noted).toEqual(["  ..  synthesize", "FAIL  synthesize  failed (0.0 s)"]);
  });
});
