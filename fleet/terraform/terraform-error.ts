import type { Diagnostic } from "./diagnostic";
import type { ResourceChange } from "./resource-change";

export interface TerraformErrorProps {
  /** Subcommand: `init`, `plan`, … */
  readonly command: string;
  /**
   * `interrupted`: the caller's signal stopped it; `unavailable`: there is nothing to start;
   * `refused`: we did not let it begin.
   */
  readonly reason: "failed" | "interrupted" | "unavailable" | "refused";
  readonly folder: string;
  /** At least one of severity `error`, unless interrupted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What an apply had done when it failed. */
  readonly changes: readonly ResourceChange[];
}

/** A Terraform command that did not do what it was asked to. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";

  constructor(readonly props: TerraformErrorProps) {
    const texts = props.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ address, summary, detail }) => [address, summary, detail].filter(Boolean).join(": "));
    super([`terraform ${props.command} ${props.reason} in ${props.folder}`, ...texts].join("\n"));
  }
}
