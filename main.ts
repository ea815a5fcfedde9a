import { loadOrganization } from "./model/load-organization";
import type { Organization } from "./model/organization";
import { formatProblem } from "./model/problems/format-problem";
import { withLocalState } from "./model/with-local-state";
import { synthesizeOrganization } from "./stacks/synthesize-organization";

const loaded = loadOrganization("config");

for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
  console.error(formatProblem(problem));
}

try {
  if (loaded.ok) synthesize(loaded.organization);
  else process.exitCode = 1;
} catch (error) {
  // What the rules let through and a construct refuses: the sentence helps, the stack would not.
  console.error(`SYNTHESIS_FAILED ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function synthesize(organization: Organization): void {
  // Set by the sandbox's environment file: the state of real accounts is none of a sandbox's business.
  const stateFolder = process.env["BASTIONLESS_STATE_FOLDER"];
  synthesizeOrganization(
    stateFolder === undefined ? organization : withLocalState(organization, stateFolder),
    process.env["CDKTF_OUTDIR"] ?? "cdktf.out",
  );
}
