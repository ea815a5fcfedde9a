import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Bytes read at a time; smaller pieces cost more than they save in memory. */
const pieceSize = 4 * 1024 * 1024;

/**
 * The `h1:` hash of an unpacked provider package, as dependency lock files have it: SHA-256 over
 * the sorted list of the files' SHA-256 sums and names (Go's `dirhash`, `Hash1`).
 *
 * @param folder may be a symbolic link; links to files in it are followed, as Terraform does
 * @throws when a file cannot be read or has a name that the list cannot hold
 */
export async function packageHash(folder: string, signal?: AbortSignal): Promise<string> {
  const root = await realpath(folder);
  const files = (await filesIn(root)).sort((a, b) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  const list = createHash("sha256");
  for (const file of files) {
    if (file.includes("\n")) throw new Error(`${folder} has a file with a line break in its name.`);
    list.update(`${await fileSum(join(root, file), signal)}  ${file}\n`);
  }
  return `h1:${list.digest("base64")}`;
}

/** Names below the folder, with `/` between their parts. */
async function filesIn(folder: string, prefix = ""): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const names = entries.map(async (entry) =>
    entry.isDirectory() ? filesIn(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
  return (await Promise.all(names)).flat();
}

async function fileSum(file: string, signal?: AbortSignal): Promise<string> {
  const sum = createHash("sha256");
  const content = createReadStream(file, { highWaterMark: pieceSize });
  await pipeline(content, sum, signal === undefined ? {} : { signal });
  return sum.digest("hex");
}
