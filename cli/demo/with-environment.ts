/**
 * Runs something with other environment variables of this process, and puts the former ones back.
 *
 * @param environment all of them; `undefined` is a variable that is not set
 */
export async function withEnvironment<T>(
  environment: Readonly<Record<string, string | undefined>>,
  run: () => Promise<T>,
): Promise<T> {
  const before = process.env;
  // The AWS SDK reads the variables when it makes a client.
  process.env = { ...environment };
  try {
    return await run();
  } finally {
    process.env = before;
  }
}
