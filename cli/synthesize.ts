import type { Stack } from "../fleet/stack";
import type { Organization } from "../model/organization";

/** Writes the Terraform JSON of every stack. */
export async function synthesize(
  organization: Organization,
  folder: string,
): Promise<readonly Stack[]> {
  // Loading CDKTF takes as long as a whole run of the commands that do not need it.
  const { synthesizeOrganization } = await import("../stacks/synthesize-organization.js");
  try {
    return synthesizeOrganization(organization, folder);
  } catch (error) {
    // What the rules let through and a construct refuses: the sentence helps, the stack would not.
    throw new Error(`SYNTHESIS_FAILED ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
