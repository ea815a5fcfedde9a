import { mergeDefaults } from "../normalize/merge-defaults";
import type { Finding, Rule } from "../rule";

export const adoptedDefaultDocumentUnmanaged: Rule = {
  code: "ADOPTED_DEFAULT_DOCUMENT_UNMANAGED",
  severity: "error",
  description:
    "A region adopts its default document while the account leaves default documents alone.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    return accounts.flatMap(({ file, config }) =>
      mergeDefaults(organization.config, config).defaultDocument === "manage"
        ? []
        : config.regions.flatMap(({ adoptDefaultDocument }, index): Finding[] =>
            adoptDefaultDocument
              ? [
                  {
                    file,
                    path: ["regions", index, "adoptDefaultDocument"],
                    found: "true, with `defaultDocument: leave`",
                    expected: "a default document that this configuration manages",
                    next: "Add `defaultDocument: manage`, or remove `adoptDefaultDocument`.",
                  },
                ]
              : [],
          ),
    );
  },
};
