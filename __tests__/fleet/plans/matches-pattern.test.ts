import { matchesPattern } from "../../../fleet/plans/matches-pattern";

test.each([
  ["", "", true],
  ["", "*", true],
  ["abc", "abc", true],
  ["abc", "ab", false],
  ["abc", "*", true],
  ["abc", "a*c", true],
  ["abc", "abc*", true],
  ["abc", "*abc", true],
  ["abc", "**b**", true],
  ["abc", "b*", false],
  ["abc", "*b", false],
  ["aba", "ab*ba", false],
  ["abba", "ab*ba", true],
  ["axbxc", "a*b*c", true],
  ["axcxb", "a*b*c", false],
  ["abab", "*ab*ab", true],
  ["ab", "*ab*ab", false],
  ["a.c", "a.c", true],
  ["abc", "a.c", false],
  ["a[b]", "a[b]", true],
  ["a?", "a?", true],
  ["ab", "a?", false],
])("%j and the pattern %j: %j", (text, pattern, expected) => {
  expect(matchesPattern(text, pattern)).toBe(expected);
});

test("a pattern of many stars takes no time on a long text that it does not match", () => {
  const text = "a".repeat(100_000);

  expect(matchesPattern(text, `${"*a".repeat(1_000)}b`)).toBe(false);
});
