/** A process environment; `undefined` is a variable that is not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment that a Terraform process gets.
 *
 * Variables that would add arguments, move the data folder or select another workspace are left
 * out: a forgotten `TF_CLI_ARGS_apply=-destroy` or `TF_WORKSPACE` would change what a run of many
 * stacks does. Logging to standard error is left out too, for it can hold request headers; with
 * `TF_LOG_PATH` it goes to that file as usual.
 */
export function terraformEnvironment(
  base: Environment,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  const logsToFile = base["TF_LOG_PATH"] !== undefined;
  const kept = Object.entries(base).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !isLeftOut(entry[0]) &&
      (logsToFile || !entry[0].startsWith("TF_LOG")),
  );
  // As environment, not as arguments: arguments are visible to every user of the machine.
  const asVariables = Object.entries(variables).map(
    ([key, value]) => [`TF_VAR_${key}`, value] as const,
  );
  return { ...Object.fromEntries([...kept, ...asVariables]), TF_IN_AUTOMATION: "1", TF_INPUT: "0" };
}

function isLeftOut(name: string): boolean {
  return name.startsWith("TF_CLI_ARGS") || name === "TF_DATA_DIR" || name === "TF_WORKSPACE";
}
