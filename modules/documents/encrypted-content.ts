import type { SessionDocumentContent } from "../../model/session-documents/session-document-content";

/**
 * The document as the JSON text of a Terraform argument, its sessions encrypted with the key.
 *
 * Port documents have no inputs: the agent neither logs nor encrypts their sessions.
 *
 * @param content Terraform-safe texts, which are not escaped again
 * @param keyArn full ARN, or a reference to it: the agent would look a bare id up in its own account
 * @throws when another document has no inputs: its sessions would leave no recording.
 */
export function encryptedContent(content: SessionDocumentContent, keyArn: string): string {
  if (content.inputs === undefined) {
    if (content.sessionType !== "Port") {
      throw new Error(`A ${content.sessionType} document without inputs would not be recorded.`);
    }
    return JSON.stringify(content);
  }
  return JSON.stringify({ ...content, inputs: { ...content.inputs, kmsKeyId: keyArn } });
}
