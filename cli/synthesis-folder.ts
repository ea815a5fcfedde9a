import { resolve } from "node:path";

/** Where every command synthesizes: `CDKTF_OUTDIR`, as for cdktf itself, or `cdktf.out`; absolute. */
export function synthesisFolder(): string {
  return resolve(process.env["CDKTF_OUTDIR"] ?? "cdktf.out");
}
