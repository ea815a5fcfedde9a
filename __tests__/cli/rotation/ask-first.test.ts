import { askFirst } from "../../../cli/rotation/ask-first";

describe("askFirst", () => {
  test.each([true, false])("takes %j for an answer", async (answer) => {
    const asked: string[] = [];

    const agreed = await askFirst(
      (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
      "Go on?",
      "Add --yes.",
    );

    expect([agreed, asked]).toEqual([answer, ["Go on?"]]);
  });

  test("refuses where there is nobody to ask, and says what to do", async () => {
    await expect(askFirst(undefined, "Go on?", "Add --yes.")).rejects.toThrow(
      "There is nobody to ask. Add --yes.",
    );
  });
});
