import type { Finding, Rule } from "../rule";
import { namesOf } from "./private/names-of";

/** StartSession takes no longer name, and people of other accounts have to give the whole ARN. */
const maximumLength = 128;

export const documentArnTooLong: Rule = {
  code: "DOCUMENT_ARN_TOO_LONG",
  severity: "error",
  description: "The ARN of a document has more than 128 characters, which StartSession refuses.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const { file, config } = organization;
    const names = namesOf(config);
    const cell = Math.max(1, ...accounts.map((account) => account.config.sharingCell));
    return Object.keys(config.documents).flatMap((key): Finding[] => {
      const arns = config.hub.regions.map(({ name }) => names.documentArn(name, cell, key));
      const longest = arns.reduce((one, other) => (other.length > one.length ? other : one), "");
      const excess = longest.length - maximumLength;
      if (excess <= 0) return [];
      return [
        {
          file,
          path: ["documents", key],
          part: "key",
          found: `${longest.length} characters in ${longest}`,
          expected: `at most ${maximumLength} characters`,
          next: `Shorten the document's key or \`namePrefix\` by ${excess}.`,
        },
      ];
    });
  },
};
