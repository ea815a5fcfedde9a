import type { KnownCause } from "../known-cause";

/** The provider refuses any account but the stack's own. */
export const wrongAccount: KnownCause = {
  nextStep({ summary, detail }, { name }) {
    if (!/AWS account ID not allowed/i.test(`${summary}\n${detail}`)) return undefined;
    return (
      `The credentials of ${name} lead to another account; nothing was changed. Compare the id in ` +
      `the account's file with terraform.deployRole in organization.yaml.`
    );
  },
};
