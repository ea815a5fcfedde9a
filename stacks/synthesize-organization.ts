import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { App } from "cdktf";

import type { Organization } from "../model/organization";
import { AccountStack } from "./account-stack";
import { HubStack } from "./hub-stack";
import { withoutCreationStackTraces } from "./without-creation-stack-traces";

export interface SynthesizedStack {
  /** `hub`, or the account's name. */
  readonly name: string;
  /** Holds `cdk.tf.json`; Terraform runs here. */
  readonly folder: string;
}

/**
 * Writes the Terraform JSON of the hub and of every account, and CDKTF's manifest.
 *
 * @param outputFolder made when missing; files whose bytes would not change are left alone
 * @returns the hub first, then the accounts in the order of their names
 */
export function synthesizeOrganization(
  organization: Organization,
  outputFolder: string,
): readonly SynthesizedStack[] {
  mkdirSync(outputFolder, { recursive: true });
  return withoutCreationStackTraces(() => {
    const app = new App({ outdir: outputFolder, stackTraces: false });
    const hub = new HubStack(app, organization.hub);
    const accounts = organization.accounts.map((account) => new AccountStack(app, account));
    // For `cdktf apply '*'`: accounts look up what the hub's graph makes in Okta.
    for (const account of accounts) account.addDependency(hub);
    app.synth();
    return [hub, ...accounts].map(({ node }) => ({
      name: node.id,
      folder: join(outputFolder, "stacks", node.id),
    }));
  });
}
