import { compileOrganization } from "../../model/compile-organization";
import type { Organization } from "../../model/organization";
import { generatedFiles, type GeneratedFleet } from "./generated-files";

/** A generated fleet, read as files are. */
export function generatedOrganization(fleet: GeneratedFleet): Organization {
  const compiled = compileOrganization(generatedFiles(fleet));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, undefined, 2));
  return compiled.organization;
}
