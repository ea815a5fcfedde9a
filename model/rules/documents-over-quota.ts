import type { Rule } from "../rule";

/** Documents that AWS allows an account in one region. */
const quota = 500;

export const documentsOverQuota: Rule = {
  code: "DOCUMENTS_OVER_QUOTA",
  severity: "error",
  description:
    "Documents times sharing cells come to more than the 500 that AWS allows in a region.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const documents = Object.keys(organization.config.documents).length;
    const cells = new Set([1, ...accounts.map(({ config }) => config.sharingCell)]).size;
    if (documents * cells <= quota) return [];
    return [
      {
        file: organization.file,
        path: ["documents"],
        found: `${documents} documents in ${cells} sharing cells: ${documents * cells}`,
        expected: `at most ${quota} documents in a region of the hub`,
        next: "Remove documents, or join sharing cells that hold few accounts.",
      },
    ];
  },
};
