import { closest } from "fastest-levenshtein";

import { quoteText } from "../parse/quote-text";
import type { Rule } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

export const documentUnknown: Rule = {
  code: "DOCUMENT_UNKNOWN",
  severity: "error",
  description:
    "An access role lists a document that `documents` of organization.yaml does not have.",
  check: (context) => {
    if (context.organization === undefined) return [];
    const known = Object.keys(context.organization.config.documents);
    return declaredAccessRoles(context).flatMap(({ file, path, role }) =>
      (role.documents ?? []).flatMap((document, index) =>
        known.includes(document)
          ? []
          : [
              {
                file,
                path: [...path, "documents", index],
                found: quoteText(document),
                expected: `one of ${known.join(", ")}`,
                next: `Write ${closest(document, known)} if that is meant, or add the document.`,
              },
            ],
      ),
    );
  },
};
