import type { AccountConfig } from "../schema/account-schema";

/** One file of `config/accounts/`, checked. */
export interface NamedAccount {
  /** The file's name without its extension. */
  readonly name: string;
  readonly config: AccountConfig;
}
