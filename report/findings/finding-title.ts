import type { FailedStack } from "../../fleet/stack-result";
import { skipReasons } from "../skip-reasons";
import { visibleText } from "../values/visible-text";
import type { Finding } from "./finding";

const failed: Readonly<Record<FailedStack["reason"], string>> = {
  failed: "failed",
  interrupted: "was interrupted",
  timeout: "ran for too long",
  unavailable: "could not start",
  refused: "was refused",
};

/** A finding in one line of visible text: `replace aws_kms_key.us-east-1_log-key`. */
export function findingTitle(finding: Finding): string {
  switch (finding.kind) {
    case "change":
      return visibleText(`${finding.change.action} ${finding.change.address}`);
    case "failure": {
      const what = `${finding.command} ${failed[finding.reason]}`;
      const [first, ...others] = new Set(finding.errors.map(({ summary }) => summary));
      if (first === undefined) return visibleText(what);
      const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
      return visibleText(`${what}: ${first}${more}`);
    }
    case "skipped":
      return `skipped: ${skipReasons[finding.reason]}`;
    case "incomplete":
      return "Terraform deferred a part of the plan: more may be found";
    case "outputs":
      return visibleText(`change ${finding.names.join(", ")}`);
    case "warning":
      return visibleText(finding.warning.summary);
  }
}
