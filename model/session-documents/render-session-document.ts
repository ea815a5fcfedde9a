import type { z } from "zod";

import type { SessionDocumentContent, SessionInputs } from "./session-document-content";
import { sessionDocuments } from "./session-documents.generated";

/** One entry of `documents:`, checked. */
export type SessionDocumentConfig = z.output<
  (typeof sessionDocuments)[keyof typeof sessionDocuments]["schema"]
>;

/** Returns the document that AWS stores, without the key that encrypts its sessions. */
export function renderSessionDocument(
  config: SessionDocumentConfig,
  inputs: SessionInputs,
): SessionDocumentContent {
  const { summary, render } = sessionDocuments[config.type];
  const context = { description: config.description ?? summary, inputs };
  // The schema's discriminator made `config` the options of exactly this type.
  return render(config as never, context);
}
