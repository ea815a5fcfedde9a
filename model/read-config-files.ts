import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, extname, join, resolve, sep } from "node:path";

import type { ConfigFile } from "./config-file";
import type { ConfigProblem } from "./problems/config-problem";
import { fileProblem } from "./problems/file-problem";
import { visibleText } from "./parse/visible-text";

/** One byte more than a configuration file may have: what is longer need not be read. */
const readLimit = 256 * 1024 + 1;

interface Reading {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the files of a configuration folder, and nothing outside it. The only place of the model
 * that touches the file system.
 *
 * Everything in `accounts/` has to be an account's file, so that none is overlooked for its ending;
 * names that begin with a period are left alone, and so is what else lies beside
 * `organization.yaml`.
 */
export function readConfigFiles(configFolder: string): Reading {
  const folder = resolve(configFolder);
  const name = basename(folder);
  return attempt(name, "folder", () => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      return { files: [], problems: [missingFolder(name)] };
    }
    const root = realpathSync(folder);
    const read = (path: string): Reading => readOne(root, join(folder, path), `${name}/${path}`);
    return together([
      ...filesNamed("organization", folder).map(read),
      attempt(`${name}/accounts`, "folder", () => together(accountFiles(folder).map(read))),
    ]);
  });
}

/** Reads `known-drift.yaml` of a configuration folder, if it is there. */
export function readKnownDriftFile(configFolder: string): Reading {
  const folder = resolve(configFolder);
  const name = basename(folder);
  return attempt(name, "folder", () => {
    const root = realpathSync(folder);
    return together(
      filesNamed("known-drift", folder).map((path) =>
        readOne(root, join(folder, path), `${name}/${path}`),
      ),
    );
  });
}

/** `organization.yml` is named, so that the file is not just said to be missing. */
function filesNamed(name: "organization" | "known-drift", folder: string): string[] {
  return readdirSync(folder)
    .filter((entry) => [`${name}.yaml`, `${name}.yml`].includes(entry.toLowerCase()))
    .sort();
}

function accountFiles(folder: string): string[] {
  const accounts = join(folder, "accounts");
  const status = lstatSync(accounts, { throwIfNoEntry: false });
  if (status === undefined) return [];
  // A link or a file in the folder's place is no account's file: it is refused by its name.
  if (!status.isDirectory()) return ["accounts"];
  return readdirSync(accounts)
    .filter((entry) => !entry.startsWith("."))
    .sort()
    .map((entry) => `accounts/${entry}`);
}

function readOne(root: string, file: string, path: string): Reading {
  if (
    !/^[^/]*\/((organization|known-drift)\.yaml|accounts\/[^/]+\.yaml)$/.test(path) ||
    visibleText(path) !== path
  ) {
    return refuse(path, "FILE_NOT_EXPECTED", {
      found: extname(path) === ".yml" ? "a file that ends with .yml" : "another file or folder",
      expected: "organization.yaml, known-drift.yaml, and files accounts/<name>.yaml",
      next: "Rename the file so that it ends with .yaml, or move it elsewhere.",
    });
  }
  return attempt(path, "file", () => {
    const target = realpathSync(file);
    if (!target.startsWith(`${root}${sep}`)) {
      return refuse(path, "FILE_OUTSIDE_CONFIG", {
        found: "a symbolic link out of the configuration folder",
        expected: "a file in the configuration folder",
        next: "Put the file itself in place of the link.",
      });
    }
    if (!statSync(target).isFile()) {
      return refuse(path, "FILE_UNREADABLE", {
        found: "something else than a regular file",
        expected: "a regular file",
        next: "Put a file in its place, or remove it.",
      });
    }
    return { files: [{ path, bytes: readBytes(target) }], problems: [] };
  });
}

function readBytes(file: string): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(readLimit);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, readLimit - length, null);
      length += read;
      if (read === 0 || length === readLimit) return buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The file system's refusal, permissions for one, is the user's to mend: a problem, no exception. */
function attempt(path: string, noun: "file" | "folder", read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    return refuse(path, "FILE_UNREADABLE", {
      found: `an error of the file system: ${(error as NodeJS.ErrnoException).code ?? "unknown"}`,
      expected: `a ${noun} that can be read`,
      next: `Check the ${noun}, its permissions and, if it is a link, its target.`,
    });
  }
}

function together(readings: readonly Reading[]): Reading {
  return {
    files: readings.flatMap(({ files }) => files),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function refuse(
  path: string,
  code: "FILE_NOT_EXPECTED" | "FILE_OUTSIDE_CONFIG" | "FILE_UNREADABLE",
  texts: Pick<ConfigProblem, "found" | "expected" | "next">,
): Reading {
  return { files: [], problems: [fileProblem(code, visibleText(path), texts)] };
}

function missingFolder(name: string): ConfigProblem {
  return fileProblem("CONFIG_FOLDER_MISSING", visibleText(name), {
    found: "no such folder",
    expected: "a folder with organization.yaml and accounts/",
    next: "Run the command in the project's folder, or name the folder of your configuration.",
  });
}
