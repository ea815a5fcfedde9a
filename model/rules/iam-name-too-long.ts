import type { Rule } from "../rule";
import { namesOf } from "./private/names-of";

export const iamNameTooLong: Rule = {
  code: "IAM_NAME_TOO_LONG",
  severity: "error",
  description:
    "The name of the instance role or of the SAML provider, built of `namePrefix`, is too long.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    const [name, maximum] = [
      [names.instanceRole(), 64] as const,
      [names.samlProvider(), 128] as const,
    ].find(([candidate, limit]) => candidate.length > limit) ?? ["", 0];
    if (name === "") return [];
    return [
      {
        file: organization.file,
        path: ["namePrefix"],
        found: `the name ${name}`,
        expected: `at most ${maximum} characters`,
        next: `Shorten \`namePrefix\` by ${name.length - maximum}.`,
      },
    ];
  },
};
