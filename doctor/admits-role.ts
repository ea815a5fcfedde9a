interface Statement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly Condition?: {
    readonly ArnLike?: { readonly "aws:PrincipalArn"?: unknown };
  };
}

/**
 * Whether a resource policy of the hub admits a role to an action. Only the shape that this project
 * writes is judged: statements that allow, with ARN patterns of roles.
 *
 * @param policy JSON
 */
export function admitsRole(
  policy: string,
  action: string,
  roleArn: string,
): "yes" | "no" | "unknown" {
  const statements = statementsOf(policy);
  const patterns = statements
    .filter(({ Action, Effect }) => Effect === "Allow" && list(Action).includes(action))
    .map(({ Condition }) => list(Condition?.ArnLike?.["aws:PrincipalArn"]));
  if (patterns.length === 0 || patterns.some((one) => one.length === 0)) return "unknown";
  return patterns.some((one) => one.some((pattern) => matches(pattern, roleArn))) ? "yes" : "no";
}

/** None of what is no policy: that is never a no. */
function statementsOf(policy: string): readonly Statement[] {
  try {
    const { Statement: statements } = JSON.parse(policy) as { readonly Statement?: unknown };
    return Array.isArray(statements) ? (statements as readonly Statement[]) : [];
  } catch {
    return [];
  }
}

function list(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string");
}

/** As IAM compares: `*` any text, `?` one character. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .split("")
    .map((one) =>
      one === "*" ? ".*" : one === "?" ? "." : one.replace(/[\\^$.|+()[\]{}]/, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}$`, "s").test(text);
}
