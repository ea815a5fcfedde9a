import { visibleJson } from "../../../report/values/visible-json";

describe("visibleJson", () => {
  test("says the same, without a character that a terminal would act on", () => {
    const value = { "k\u009b": "\u001b[31m \u202e \ud800 \u2028 \u{e0041} Zürich \n" };

    const json = visibleJson(value);

    expect(json).toBe(
      '{\n  "k\\u009b": "\\u001b[31m \\u202e \\ud800 \\u2028 \\udb40\\udc41 Zürich \\n"\n}',
    );
    expect(JSON.parse(json)).toEqual(value);
  });
});
