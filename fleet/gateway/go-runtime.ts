/**
 * How the Go runtime of Terraform and of the providers manages memory. They live for seconds:
 * collecting their garbage costs a fifth of their CPU time and frees what their end frees anyway.
 * Above the limit it is collected as usual.
 */
const settings = { GOGC: "off", GOMEMLIMIT: "1GiB" };

/** Variables for a process that gets this environment; what somebody has set stays as it is. */
export function goRuntime(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const unset = Object.entries(settings).filter(([name]) => environment[name] === undefined);
  return Object.fromEntries(unset);
}
