import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readManifest } from "../read-manifest";
import type { Environment } from "../terraform/terraform-environment";
import { runTool } from "./run-tool";

export interface SynthesizeProjectProps {
  /** Holds `main.ts`, `config/` and the packages; absolute. */
  readonly project: string;
  /** For messages: `The working tree`. */
  readonly called: string;
  /** For messages: what to do when it does not synthesize. */
  readonly next: string;
  /** Made when missing; absolute. */
  readonly outputFolder: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

/** SHA-256 of each stack's Terraform JSON, by the stack's name. */
export type StackHashes = ReadonlyMap<string, string>;

/**
 * Synthesizes a project with its own code, in a process of its own.
 *
 * @throws when it does not synthesize, with what it said about the cause
 */
export async function synthesizeProject(props: SynthesizeProjectProps): Promise<StackHashes> {
  const { project, called, next, outputFolder, environment, signal } = props;
  const synthesized = await runTool({
    tool: process.execPath,
    args: ["--import", "tsx", "main.ts"],
    folder: project,
    environment: {
      ...environment,
      CDKTF_OUTDIR: outputFolder,
      // Where a sandbox keeps its state is no difference between two commits.
      BASTIONLESS_STATE_FOLDER: undefined,
    },
    ...(signal !== undefined && { signal }),
  });
  if (!synthesized.ok) {
    throw new Error(`${called} cannot be synthesized. ${next}\n${synthesized.words}`);
  }
  return new Map(
    readManifest(outputFolder).map(({ name, folder }) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, "cdk.tf.json")))
        .digest("hex"),
    ]),
  );
}
