import type { GeneratedFile } from "./generated-file";
import { osFamilyRegistry } from "./os-family-registry";
import { ruleRegistry } from "./rule-registry";
import { sessionDocumentRegistry } from "./session-document-registry";

/**
 * The lists that follow from the files of a folder.
 *
 * @param project folder of the project
 */
export function registries(project: string): GeneratedFile[] {
  return [ruleRegistry(project), sessionDocumentRegistry(project), osFamilyRegistry(project)];
}
