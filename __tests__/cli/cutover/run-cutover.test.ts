import { runCutover } from "../../../cli/cutover/run-cutover";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

describe("the accounts of a cutover", () => {
  const config = writeConfiguration({
    payments: minimalAccount("222233334444"),
    search: { ...minimalAccount("333344445555"), lifecycle: "retired" },
  });

  function cutover(options: Partial<Parameters<typeof runCutover>[0]>): Promise<number> {
    return runCutover(
      {
        config: config(),
        select: [],
        retire: undefined,
        write: false,
        logins: undefined,
        json: false,
        report: undefined,
        ...options,
      },
      { io: fakeIo(), signal: new AbortController().signal },
    );
  }

  test.each([["hub"], ["search"]])("are never none: %s alone is an error", async (name) => {
    await expect(cutover({ select: [name] })).rejects.toThrow(
      "No active account is selected; expected at least one.",
    );
  });

  test.each([["hub"], ["pay*"], ["paymints"], ["id:222233334444"]])(
    "of a retirement are one, by its exact name: not %s",
    async (name) => {
      await expect(cutover({ retire: name })).rejects.toThrow(
        `--retire "${name}" names no account. Expected the name of one account's file`,
      );
    },
  );

  test("of a retirement are active", async () => {
    await expect(cutover({ retire: "search" })).rejects.toThrow(
      "search is retired already: apply it, and all that it has goes.",
    );
  });
});
