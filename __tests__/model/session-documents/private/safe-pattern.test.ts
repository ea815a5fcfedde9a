import { isSafePattern } from "../../../../model/session-documents/private/safe-pattern";

describe("isSafePattern", () => {
  it.each([
    "^[a-z]+$",
    "^[A-Za-z0-9_-]{1,64}$",
    "^[a-z0-9.]+\\.service$",
    "^(start|stop|status)$",
    "^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$",
    "^/var/log/[\\w.-]+$",
    "^\\d{4}-\\d{2}-\\d{2}$",
  ])("accepts %s", (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["no anchors", "[a-z]+"],
    ["no anchor at the end", "^[a-z]+"],
    ["an escaped anchor at the end", "^[a-z]+\\$"],
    ["nothing between the anchors", "^$"],
    ["an alternative outside the anchors", "^a|b$"],
    ["an alternative after a group", "^(a)|b$"],
    ["any character", "^.*$"],
    ["a negated class", "^[^;]+$"],
    ["a negated class by its letter", "^\\S+$"],
    ["white space", "^[a-z]+\\s[a-z]+$"],
    ["a space", "^a b$"],
    ["a range that passes over punctuation", "^[+-z]$"],
    ["a range across letters", "^[A-z]$"],
    ["a shell's separator", "^[a-z;]+$"],
    ["a quote", "^'$"],
    ["a substitution", "^\\$\\(id\\)$"],
    ["a glob in a class", "^[a-z*]$"],
    ["a wildcard among the letters", "^[a-z]+.$"],
    ["a code point", "^\\x3b$"],
    ["a lookahead", "^(?=a)a$"],
    ["a flag", "^(?i)a$"],
    ["an anchor inside", "^a$b$"],
    ["an open group", "^(a$"],
    ["a group closed twice", "^(a))$"],
    ["a quantifier of nothing", "^*a$"],
    ["an inverted quantifier", "^a{3,1}$"],
    ["an empty class", "^[]a$"],
  ])("refuses %s", (_what, pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
  });
});
