import { App } from "cdktf";
import { StackSynthesizer } from "cdktf/lib/synthesize/synthesizer";

import type { Organization } from "../../model/organization";
import { AccountStack } from "../../stacks/account-stack";
import { GraphStack } from "../../stacks/graph-stack";
import { HubStack } from "../../stacks/hub-stack";

/** The same stacks, synthesized by CDKTF's own code: what this project's synthesis is measured by. */
export function synthesizeAsCdktfComes(organization: Organization, outputFolder: string): void {
  for (const own of ["prepareStack", "toTerraform"]) {
    Reflect.deleteProperty(GraphStack.prototype, own);
  }
  const app = new App({ outdir: outputFolder });
  const hub = new HubStack(app, organization.hub);
  const accounts = organization.accounts.map((account) => new AccountStack(app, account));
  for (const account of accounts) account.addDependency(hub);
  for (const stack of [hub, ...accounts]) stack.synthesizer = new StackSynthesizer(stack);
  app.synth();
}
