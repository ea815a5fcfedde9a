import { resolve } from "node:path";

/** Where every command synthesizes: `CDKTF_OUTDIR`, as for cdktf itself, or `cdktf.out`; absolute. */
export function synthesisFolder(): string {
  const { CDKTF_OUTDIR: folder = "" } = process.env;
  // An empty variable would be the project's own folder, which has a `stacks` already.
  return resolve(folder === "" ? "cdktf.out" : folder);
}
