import { z } from "zod";

import { sessionDocumentSchema } from "../session-documents/session-documents.generated";

/** Session documents by key. The key is part of the document's name in AWS. */
export const documentsSchema = z
  .record(
    z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*$/,
        "a document key: a lower-case letter, then lower-case letters, digits and -",
      ),
    sessionDocumentSchema,
  )
  .refine((documents) => Object.keys(documents).length > 0, "at least one document");
