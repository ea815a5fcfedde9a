import { basename, join, resolve } from "node:path";

import { quoteText } from "../model/parse/quote-text";

/** Where an account's file is, or will be. */
export interface AccountFile {
  /** For the file system. */
  readonly file: string;
  /** For the model, as in `ConfigFile.path`. */
  readonly path: string;
}

/**
 * Returns the place of an account's file in a folder of configuration.
 *
 * @throws when the name leads to another folder; whether it can name a stack is for the rules to say
 */
export function accountFile(config: string, name: string): AccountFile {
  if (name === "" || /[/\\]/.test(name)) {
    throw new Error(
      `${quoteText(name)} cannot name an account; expected the name of a file in ${join(config, "accounts")}, without a folder and without .yaml.`,
    );
  }
  return {
    file: join(config, "accounts", `${name}.yaml`),
    path: `${basename(resolve(config))}/accounts/${name}.yaml`,
  };
}
