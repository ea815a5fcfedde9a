import { join } from "node:path";

import type { Organization, StackSettings } from "./organization";

/**
 * The organization with every stack's state in one local folder, whatever its configuration says: a
 * sandbox never touches the state of the real accounts.
 *
 * @param folder absolute; holds `<account id>.tfstate` for each stack
 */
export function withLocalState(organization: Organization, folder: string): Organization {
  const { hub, accounts } = organization;
  const localState = <Stack extends StackSettings>(stack: Stack): Stack => {
    const path = join(folder, `${stack.accountId}.tfstate`);
    return { ...stack, terraform: { ...stack.terraform, backend: { type: "local", path } } };
  };
  return { ...organization, hub: localState(hub), accounts: accounts.map(localState) };
}
