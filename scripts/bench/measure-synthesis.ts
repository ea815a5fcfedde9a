import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { synthesizeOrganization } from "../../stacks/synthesize-organization";
import { generatedOrganization } from "./generated-organization";
import { synthesizeAsCdktfComes } from "./synthesize-as-cdktf-comes";

export type Variant = "bastionless" | "cdktf";

/** One run of one variant in a process of its own. */
export interface Measurement {
  /** Configuration texts to a checked organization, milliseconds. */
  readonly model: number;
  /** Organization to Terraform JSON on disk, milliseconds. */
  readonly synthesis: number;
  /** Peak resident memory of the process up to then, MiB. */
  readonly memory: number;
  /** Of every stack's Terraform JSON, white space aside (CDKTF breaks the line in `[]`). */
  readonly digest: string;
  /** Stack files that a second synthesis wrote after one account had changed. */
  readonly rewritten: number;
}

/** Synthesizes a generated organization once; call it in a fresh process. */
export function measureSynthesis(variant: Variant, accounts: number): Measurement {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-bench-"));
  const synthesize = variant === "bastionless" ? synthesizeOrganization : synthesizeAsCdktfComes;
  try {
    const begin = performance.now();
    const organization = generatedOrganization({ accounts });
    const read = performance.now();
    synthesize(organization, folder);
    const written = performance.now();
    const memory = process.resourceUsage().maxRSS / 1024;

    const names = ["hub", ...organization.accounts.map(({ name }) => name)];
    const files = names.map((name) => join(folder, "stacks", name, "cdk.tf.json"));
    const digest = createHash("sha256");
    for (const file of files) {
      digest.update(JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
    }

    const before = files.map(writtenAt);
    synthesize(generatedOrganization({ accounts, note: "changed" }), folder);
    const after = files.map(writtenAt);
    return {
      model: read - begin,
      synthesis: written - read,
      memory,
      digest: digest.digest("hex"),
      rewritten: after.filter((time, index) => time !== before[index]).length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writtenAt(file: string): bigint {
  return statSync(file, { bigint: true }).mtimeNs;
}
