import type { Diagnostic } from "../../fleet/terraform/diagnostic";
import type { OwnParts } from "./own-parts";

/** An error or a warning with placeholders for what is its stack's own. */
export function generalDiagnostic(diagnostic: Diagnostic, own: OwnParts): Diagnostic {
  const { summary, detail, address } = diagnostic;
  return {
    ...diagnostic,
    summary: own.general(summary),
    detail: own.general(detail),
    ...(address === undefined ? {} : { address: own.general(address) }),
  };
}
