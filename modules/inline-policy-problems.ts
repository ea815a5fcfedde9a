import type { PolicyDocument } from "./policy-document";

/** Characters that all inline policies of a role may have together, white space aside. */
const inlinePolicyLimit = 10_240;

/** For `node.addValidation`: what is wrong with the size of a role's inline policies, or nothing. */
export function inlinePolicyProblems(documents: readonly PolicyDocument[]): string[] {
  const length = documents
    .map((document) => JSON.stringify(document).length)
    .reduce((sum, each) => sum + each, 0);
  if (length <= inlinePolicyLimit) return [];
  return [
    `The role's inline policies have ${length} characters; IAM takes ${inlinePolicyLimit}. ` +
      "Split the role, or give it fewer documents or regions.",
  ];
}
