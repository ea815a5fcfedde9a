import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import type { Backend } from "../../model/organization";
import type { FoundState } from "./found-state";
import { managesResources } from "./manages-resources";
import { StateListingError } from "./state-listing-error";

export interface ListLocalStatesProps {
  readonly backend: Extract<Backend, { readonly type: "local" }>;
  readonly stackFolder: string;
  readonly except: ReadonlySet<string>;
}

/** `listStates` for a folder of state files. */
export async function listLocalStates(props: ListLocalStatesProps): Promise<readonly FoundState[]> {
  const folder = dirname(resolve(props.stackFolder, props.backend.path));
  const ids = (await names(folder))
    .filter((name) => /^\d{12}\.tfstate$/.test(name))
    .map((name) => basename(name, ".tfstate"))
    .filter((id) => !props.except.has(id))
    .sort();
  const found: FoundState[] = [];
  for (const accountId of ids) {
    const place = join(folder, `${accountId}.tfstate`);
    if (managesResources(await textOf(place), place)) found.push({ accountId, place });
  }
  return found;
}

/** None where there is no such folder: nothing was applied yet. */
async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    if (code === "ENOENT") return [];
    throw new StateListingError(
      "STATES_NOT_LISTED",
      `The folder of the states, ${folder}, cannot be read (${code}).`,
      "Make it readable: an account whose file was deleted is found there.",
    );
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    throw new StateListingError(
      "STATE_UNREADABLE",
      `The state file ${file} belongs to no file of the configuration and cannot be read (${code}).`,
      "Make it readable.",
    );
  }
}
