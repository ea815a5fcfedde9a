import { visibleText } from "../../../report/values/visible-text";

describe("visibleText", () => {
  test.each([
    ["an escape sequence", "\u001b[31mred", "\\u001b[31mred"],
    ["a C1 control, which terminals act on too", "\u009b2J", "\\u009b2J"],
    ["line breaks and tabs", "a\r\n\tb", "a\\u000d\\u000a\\u0009b"],
    ["a turned reading direction", "\u202egnp.exe", "\\u202egnp.exe"],
    ["characters without width", "pay\u200bments\u2060\ufeff", "pay\\u200bments\\u2060\\ufeff"],
    ["line and paragraph separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
    ["half a surrogate pair", "a\ud800b", "a\\ud800b"],
    ["a tag character beyond 16 bits", "a\u{e0041}b", "a\\u{e0041}b"],
    ["what XML does not admit", "\uffff\u0000", "\\uffff\\u0000"],
  ])("escapes %s", (_, text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  test("leaves what can be seen, in every script", () => {
    const text = "Zürich 東京 \u{1f600} <b> & | `";

    expect(visibleText(text)).toBe(text);
  });
});
