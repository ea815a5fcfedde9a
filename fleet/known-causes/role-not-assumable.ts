import type { KnownCause } from "../known-cause";
import { isThrottled } from "../scheduling/is-throttled";

/** The credentials of the run may not assume the account's role, or there is no such role. */
export const roleNotAssumable: KnownCause = {
  nextStep(error, { name }) {
    const text = `${error.summary}\n${error.detail}`;
    if (!/cannot assume iam role/i.test(text)) return undefined;
    // Nobody refused anything where STS gave no answer: Terraform's own words say why.
    if (text.includes("request send failed") || isThrottled(error)) return undefined;
    const role = /arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+/.exec(text)?.[0] ?? "the role";
    return (
      `Create ${role} in the account of ${name}, and let its trust policy admit the principal that ` +
      `runs Terraform (docs/getting-started.md, "Roles that Terraform assumes").`
    );
  },
};
