/**
 * Says once for a whole run that there are no AWS credentials: without them every call to every account
 * would say it for itself.
 *
 * @throws Error when the AWS SDK finds none in the environment
 */
export async function requireCredentials(): Promise<void> {
  const { fromNodeProviderChain } = await import("@aws-sdk/credential-providers");
  try {
    await fromNodeProviderChain()();
  } catch (error) {
    throw new Error(
      `No AWS credentials: ${(error as Error).message.replace(/\.$/, "")}. Expected those of a principal that may assume the read-only roles: sign in and set AWS_PROFILE, or for the sandbox: . .sandbox/environment`,
      { cause: error },
    );
  }
}
