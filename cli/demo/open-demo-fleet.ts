import { join } from "node:path";

import { Fleet } from "../../fleet/fleet";
import type { Stack } from "../../fleet/stack";
import type { Organization } from "../../model/organization";
import { withLocalState } from "../../model/with-local-state";
import { version } from "../../package.json";
import { sandboxEnvironment } from "../../sandbox/sandbox-environment";
import type { Sandbox } from "../../sandbox/start-sandbox";
import type { CommandContext } from "../define-command";
import { runStep } from "../run-step";
import { synthesize } from "../synthesize";

export interface DemoFleetProps {
  readonly organization: Organization;
  /** Absolute; for everything that is written. */
  readonly folder: string;
  readonly sandbox: Sandbox;
  /** As in `--allow-destroy`. */
  readonly allowDestroy?: readonly string[];
}

/** Every stack of a configuration, ready to be run in the sandbox; the caller closes the fleet. */
export async function openDemoFleet(
  { allowDestroy, folder, organization, sandbox }: DemoFleetProps,
  { io, signal }: CommandContext,
): Promise<{ readonly fleet: Fleet; readonly stacks: readonly Stack[] }> {
  const local = withLocalState(organization, sandbox.stateFolder);
  const stacks = await runStep(
    io,
    "synthesize",
    () => synthesize(local, join(folder, "cdktf.out")),
    ({ length }) => `${length} Terraform graphs`,
  );
  const fleet = await runStep(
    io,
    "verify the providers",
    () =>
      Fleet.open({
        organization: local,
        stacks,
        version,
        lockFile: sandbox.lockFile,
        folder: join(folder, "cdktf.out/providers"),
        terraform: {
          environment: sandboxEnvironment(process.env, sandbox.environment),
          signal,
          // Nothing of value is in the sandbox: an interrupt need not wait long.
          grace: 5000,
        },
        gateway: true,
        // Nobody else uses the sandbox's Okta.
        oktaShare: 1,
        ...(allowDestroy !== undefined && { allowDestroy }),
      }),
    () => "as locked",
  );
  return { fleet, stacks };
}
