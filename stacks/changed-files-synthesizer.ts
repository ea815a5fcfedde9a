import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  AnnotationMetadataEntryType,
  type IStackSynthesizer,
  type ISynthesisSession,
  type TerraformStack,
} from "cdktf";
import { invokeAspects } from "cdktf/lib/synthesize/synthesizer";

/**
 * Writes a stack's `cdk.tf.json` only when its bytes differ from those that are there, so that
 * change detection by file time stays quiet for the accounts that did not change.
 */
export class ChangedFilesSynthesizer implements IStackSynthesizer {
  constructor(private readonly stack: TerraformStack) {}

  /** @throws when a validation of the stack fails or an annotation of level error was added. */
  synthesize(session: ISynthesisSession): void {
    invokeAspects(this.stack);
    if (session.skipValidation !== true) this.stack.runAllValidations();
    refuseErrorAnnotations(this.stack);

    const manifest = session.manifest.forStack(this.stack);
    const folder = join(session.outdir, manifest.workingDirectory);
    if (!existsSync(folder)) mkdirSync(folder);

    const file = join(session.outdir, manifest.synthesizedStackPath);
    const text = JSON.stringify(sortKeys(this.stack.toTerraform()), undefined, 2);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}

function refuseErrorAnnotations(stack: TerraformStack): void {
  const errors = stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === AnnotationMetadataEntryType.ERROR.valueOf())
        .map(({ data }) => `[${node.path}] ${String(data)}`),
    );
  if (errors.length > 0) throw new Error(errors.join("\n"));
}

/** Keys in a fixed order, so that equal stacks are equal bytes. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const unsorted = value as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(unsorted).sort()) sorted[key] = sortKeys(unsorted[key]);
  return sorted;
}
