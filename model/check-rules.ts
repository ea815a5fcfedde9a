import type { ConfigProblem } from "./problems/config-problem";
import type { ConfigText } from "./parse/config-text";
import { formatPath } from "./parse/format-path";
import type { Finding, Rule, RuleContext } from "./rule";
import { rules } from "./rules/rules.generated";

/** Runs every rule and returns what they find, each finding with its place in the file. */
export function checkRules(context: RuleContext): ConfigProblem[] {
  const texts = new Map(context.texts.map((text) => [text.file, text]));
  return rules.flatMap((rule) =>
    rule.check(context).map((finding) => locate(rule, finding, texts.get(finding.file))),
  );
}

function locate(rule: Rule, finding: Finding, text: ConfigText | undefined): ConfigProblem {
  const { file, path, part = "value", found, expected, next } = finding;
  const place = text?.position(path, part) ?? { line: 1, column: 1 };
  return {
    code: rule.code,
    severity: rule.severity,
    file,
    ...(path.length === 0 ? { line: 1, column: 1 } : place),
    path: formatPath(path),
    found,
    expected,
    next,
  };
}
