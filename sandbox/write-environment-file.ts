import { writeFileSync } from "node:fs";

import { foreignVariables } from "./sandbox-environment";

/**
 * Writes the file that a person sources to work against a running sandbox:
 * `. .sandbox/environment`, then `npx cdktf plan <stack>`.
 *
 * It works in any POSIX shell, and bash and zsh. First it removes the variables that would lead out
 * of the sandbox, then it exports the sandbox's own.
 */
export function writeEnvironmentFile(
  file: string,
  variables: Readonly<Record<string, string>>,
): void {
  const lines = [
    "# Leads Terraform, the AWS SDKs and cdktf to the sandbox, in this shell only.",
    ...foreignVariables.map(unset),
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}`),
  ];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** The names are our own constants; those with a `*` stand for every variable that begins so. */
function unset(name: string): string {
  if (!name.endsWith("*")) return `unset ${name}`;
  const beginning = name.slice(0, -1);
  const those = `env | sed -n 's/^\\(${beginning}[A-Za-z0-9_]*\\)=.*/\\1/p'`;
  return `for name in $(${those}); do unset "$name"; done`;
}

/** One word of a POSIX shell command, whatever characters the value has. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
