import type { ConfigurationCheck } from "../../adoption/configuration-check";
import { compileOrganization } from "../../model/compile-organization";
import type { ConfigFile } from "../../model/config-file";
import { mergeAccountFile } from "../../model/edit/merge-account-file";

const nothing = {
  adoptDefaultDocumentIn: [],
  defaultHostManagement: false,
  existingInstanceRoles: {},
  launchTemplates: {},
  autoScalingGroups: {},
  legacyAccess: {},
};

/**
 * Judges additions to an account's file by that file and the organization's alone, so that it takes
 * no longer where there are many accounts.
 *
 * @param file as it is now, and valid
 */
export function checkAdditions(organizationFile: ConfigFile, file: ConfigFile): ConfigurationCheck {
  const text = Buffer.from(file.bytes).toString("utf8");
  return (additions) => {
    const merged = mergeAccountFile(text, { ...nothing, ...additions });
    const checked = compileOrganization([
      organizationFile,
      { path: file.path, bytes: Buffer.from(merged) },
    ]);
    if (checked.ok) return [];
    return checked.problems
      .filter(({ severity }) => severity === "error")
      .map(({ expected, found, path }) => {
        // User data may hold a secret: nothing of it is shown.
        const what = path.endsWith(".userData") ? "what cannot be written" : found;
        return `the configuration refuses ${path}: found ${what}, expected ${expected}`;
      });
  };
}
