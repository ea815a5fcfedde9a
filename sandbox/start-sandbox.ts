import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { startAwsEmulator } from "./aws/start-aws-emulator";
import { findPython } from "./find-python";
import { findTerraform } from "./find-terraform";
import { startOktaEmulator } from "./okta/start-okta-emulator";
import { prepareProviders } from "./prepare-providers";
import { sandboxVariables } from "./sandbox-environment";

export interface SandboxOptions {
  /** A folder for the sandbox's files, made if it is not there; it is the caller's to remove. */
  readonly folder: string;
  /** Where Terraform keeps the state of every stack. @default - `state` in `folder` */
  readonly stateFolder?: string;
  /** Called with one sentence at each step. */
  readonly onProgress?: (message: string) => void;
}

/** AWS and Okta, emulated on loopback, until `close`. */
export interface Sandbox {
  /**
   * Variables that lead Terraform, the AWS SDKs and cdktf to the sandbox. Use them through
   * `sandboxEnvironment`, which also removes the variables that would lead out of it.
   */
  readonly environment: Readonly<Record<string, string>>;
  readonly awsEndpoint: string;
  readonly oktaEndpoint: string;
  /** Copied into a stack's folder as `.terraform.lock.hcl`, it makes `init` quick and quiet. */
  readonly lockFile: string;
  /** One JSON line `{account, action}` for each AWS call that IAM would decide on, in IAM's words. */
  readonly callLog: string;
  /** Absolute; the Terraform state of every stack, which lives as long as the sandbox. */
  readonly stateFolder: string;
  /** What is emulated and what stands in, one sentence each. */
  readonly notices: readonly string[];
  /** Ends the emulators and forgets their state. */
  close(): Promise<void>;
}

/**
 * Starts the sandbox: emulated AWS and Okta, and the providers that the graph requires.
 *
 * @throws SandboxError when something is missing that it cannot make itself
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { onProgress = () => undefined } = options;
  const folder = resolve(options.folder);
  const root = join(__dirname, "..");
  mkdirSync(folder, { recursive: true });

  const terraform = await findTerraform();
  const python = findPython(root);
  const callLog = join(folder, "aws-calls.jsonl");
  const stateFolder = resolve(options.stateFolder ?? join(folder, "state"));
  onProgress("Starting AWS and Okta on loopback.");
  const [aws, okta] = await started(
    startAwsEmulator({ python, callLog, logFile: join(folder, "aws.log") }),
    startOktaEmulator(),
  );
  const close = async (): Promise<void> => {
    await Promise.all([aws.close(), okta.close()]);
  };
  try {
    onProgress("Looking for the providers.");
    const downloads = join(root, ".setup", "providers");
    const { command } = terraform;
    const providers = await prepareProviders({ folder, downloads, command, python });
    return {
      environment: sandboxVariables({
        awsEndpoint: aws.url,
        oktaEndpoint: okta.url,
        cliConfigFile: providers.cliConfigFile,
        terraformCommand: command,
        stateFolder,
        lockFile: providers.lockFile,
      }),
      awsEndpoint: aws.url,
      oktaEndpoint: okta.url,
      lockFile: providers.lockFile,
      callLog,
      stateFolder,
      notices: notices(providers.oktaStandIn),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Closable {
  close(): Promise<void>;
}

/** Both, or neither: when one fails, the other one is closed. */
async function started<First extends Closable, Second extends Closable>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  try {
    return await Promise.all([first, second]);
  } catch (error) {
    for (const result of await Promise.allSettled([first, second])) {
      if (result.status === "fulfilled") await result.value.close();
    }
    throw error;
  }
}

function notices(oktaStandIn: boolean): string[] {
  const standIn =
    "The Okta provider is a stand-in for the graph's own resource types: neither a local mirror " +
    "nor a registry had the real one.";
  return [
    "AWS is emulated by moto: policies are stored, not enforced, and nothing is launched.",
    "Okta is emulated: the calls of its management API that the graph needs; nobody signs in.",
    "Everything lives in memory and ends with the sandbox.",
    ...(oktaStandIn ? [standIn] : []),
  ];
}
