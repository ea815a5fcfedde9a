import { Testing } from "cdktf";

import type { Organization } from "../../model/organization";
import { AccountStack } from "../../stacks/account-stack";
import { HubStack } from "../../stacks/hub-stack";
import { Synthesized } from "./synthesized";

/** One stack of an organization, synthesized with validations on. */
export function stackOf(organization: Organization, name: string): Synthesized {
  const app = Testing.app();
  const account = organization.accounts.find((candidate) => candidate.name === name);
  const stack =
    account === undefined ? new HubStack(app, organization.hub) : new AccountStack(app, account);
  if (stack.node.id !== name) throw new Error(`The organization has no stack ${name}.`);
  return Synthesized.parse(Testing.synth(stack, true));
}
