import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { AccountDiscovery } from "../../adoption/discovery";
import type { Io } from "../io";

/**
 * Writes proposed files that are valid, whole, and what owners need for the changes that are handed
 * to them, to a folder of their own.
 *
 * @throws Error when one of the files is there already; then none is written
 */
export function writeProposals(accounts: readonly AccountDiscovery[], out: string, io: Io): void {
  const proposed = accounts
    .flatMap(({ proposal }) => proposal ?? [])
    .filter(({ problems }) => problems.length === 0)
    .map(({ file, text }) => ({ what: "proposed", path: join(out, file), text }));
  const handedOver = accounts.flatMap(({ handOverFiles, name: account }) =>
    handOverFiles.map(({ name, text }) => ({
      what: "to hand over",
      path: join(out, "hand-over", account, name),
      text,
    })),
  );
  const files = [...proposed, ...handedOver];
  const there = files.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (there.length > 0) {
    throw new Error(
      `${there.join(", ")} exists already. Nothing was written: give --out another folder, or remove what was proposed before.`,
    );
  }
  for (const { path, text, what } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
    io.note(`${what}: ${path}`);
  }
}
