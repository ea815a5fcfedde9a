/**
 * Returns the value with every string, and every map key, escaped so that Terraform reads it as
 * that text: `${…}` and `%{…}` are never evaluated.
 *
 * This is the one border between plain text and Terraform's templates. Stacks pass their slice of
 * the model through it once; modules use it only for texts of their own that hold `${`, such as
 * IAM policy variables. A second pass would escape twice.
 *
 * @throws when a string holds a CDKTF token: tokens are references, and escaping breaks them.
 */
export function terraformLiteral<T>(value: T): T {
  return escapeValue(value) as T;
}

function escapeValue(value: unknown): unknown {
  if (typeof value === "string") return escapeText(value);
  if (Array.isArray(value)) return value.map(escapeValue);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [escapeText(key), escapeValue(inner)]),
    );
  }
  return value;
}

function escapeText(text: string): string {
  if (text.includes("TfToken[")) {
    throw new Error(`A CDKTF token cannot be escaped as text: ${JSON.stringify(text)}`);
  }
  return text.replace(/[$%](?=\{)/g, "$&$&");
}
