/** Variables of a process; `undefined` is a variable that is not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the sandbox's variables are made of. */
export interface SandboxEnvironmentProps {
  readonly awsEndpoint: string;
  readonly oktaEndpoint: string;
  readonly cliConfigFile: string;
  readonly terraformCommand: string;
  /** Absolute; where `main.ts` keeps the state of every stack. */
  readonly stateFolder: string;
  /** Absolute; the lock file with the hashes of the sandbox's own providers. */
  readonly lockFile: string;
}

/**
 * Names, or beginnings of names ending in `*`, of variables that would lead out of the sandbox: to
 * other endpoints or accounts, through other credentials or certificates, or past its providers.
 */
export const foreignVariables = [
  "AWS_*",
  "OKTA_*",
  "TF_CLI_ARGS*",
  "TF_DATA_DIR",
  "TF_PLUGIN_CACHE_DIR",
  "TF_REATTACH_PROVIDERS",
  "TF_WORKSPACE",
  "TF_CLI_CONFIG_FILE",
] as const;

/** The variables that lead Terraform, the AWS SDKs and cdktf to the sandbox, and nowhere else. */
export function sandboxVariables(props: SandboxEnvironmentProps): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: props.awsEndpoint,
    AWS_ACCESS_KEY_ID: "sandbox",
    AWS_SECRET_ACCESS_KEY: "not-a-secret",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
    // A profile in the user's own files could name other endpoints or roles.
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    OKTA_API_TOKEN: "not-a-secret",
    // The Okta provider's base URL for tests. Never outside the sandbox: it also switches off the
    // provider's own retries.
    OKTA_HTTP_PROXY: props.oktaEndpoint,
    NO_PROXY: "127.0.0.1,localhost",
    TF_CLI_CONFIG_FILE: props.cliConfigFile,
    TF_IN_AUTOMATION: "1",
    TERRAFORM_BINARY_NAME: props.terraformCommand,
    BASTIONLESS_STATE_FOLDER: props.stateFolder,
    BASTIONLESS_LOCK_FILE: props.lockFile,
    CHECKPOINT_DISABLE: "1",
    // The cdktf CLI would put its own plugin cache before the sandbox's providers.
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
  };
}

/** A process environment without what leads out of the sandbox, and with the sandbox's variables. */
export function sandboxEnvironment(
  base: Environment,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(base).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isForeign(entry[0]),
  );
  return { ...Object.fromEntries(kept), ...variables };
}

function isForeign(name: string): boolean {
  return foreignVariables.some((foreign) =>
    foreign.endsWith("*") ? name.startsWith(foreign.slice(0, -1)) : name === foreign,
  );
}
