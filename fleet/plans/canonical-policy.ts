/** Elements of a statement where IAM takes one text and a list of just that text for the same. */
const textOrList = ["Action", "NotAction", "Resource", "NotResource"];

/** The same for each kind of principal: `{"AWS": "…"}` and `{"AWS": ["…"]}`. */
const principals = ["Principal", "NotPrincipal"];

/**
 * An IAM policy with its one-item lists written as the item, and a single statement as a list; any
 * other value as it is. Order, duplicates and wildcards stay: whether they matter is not decided
 * here.
 */
export function canonicalPolicy(value: object): object {
  if (!isMap(value) || !("Version" in value) || !("Statement" in value)) return value;
  const { Statement: statement } = value;
  const statements: unknown[] = Array.isArray(statement) ? statement : [statement];
  return { ...value, Statement: statements.map(canonicalStatement) };
}

function canonicalStatement(statement: unknown): unknown {
  if (!isMap(statement)) return statement;
  return mapValues(statement, (element, key) => {
    if (textOrList.includes(key)) return single(element);
    if (principals.includes(key) && isMap(element)) return mapValues(element, single);
    return element;
  });
}

function single(element: unknown): unknown {
  if (!Array.isArray(element) || element.length !== 1) return element;
  const [only] = element as unknown[];
  return typeof only === "string" ? only : element;
}

function mapValues(
  map: Readonly<Record<string, unknown>>,
  change: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
