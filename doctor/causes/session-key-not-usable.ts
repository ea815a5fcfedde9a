import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { byDocument } from "../documents/by-document";
import { namesSessionKey } from "../documents/names-session-key";

/** The key that encrypts sessions has to be there and enabled. */
export function sessionKeyNotUsable({
  documents,
  hub,
  region,
}: RegionCase): readonly DoctorFinding[] {
  const alias = region.sessionKeyAliasName;
  const finding = (status: DoctorFinding["status"], found: string, fix: string): DoctorFinding => ({
    cause: "kms-not-usable",
    status,
    region: region.name,
    found,
    fix: [fix],
  });
  const encrypted = documents.filter(({ key }) => key !== "");
  return byDocument(encrypted, (document) => {
    if (!hub.sessionKey.known) {
      return finding(
        "unread",
        `The session key ${alias} of the hub could not be read: ${hub.sessionKey.why}.`,
        "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
      );
    }
    const key = hub.sessionKey.value;
    if (!key.exists) {
      return finding(
        "fault",
        `The hub has no session key ${alias} in ${region.name}.`,
        "bastionless plan --select hub shows the change; apply it.",
      );
    }
    if (!namesSessionKey(document, key.arn, alias)) {
      return finding(
        "unknown",
        `Sessions are encrypted with ${document.key}, at which nobody looked; the session key is ${alias}.`,
        "bastionless plan --select hub shows whether the document has drifted.",
      );
    }
    if (key.state === "Enabled") return undefined;
    return finding(
      "fault",
      `The session key ${alias} is ${key.state}.`,
      fixes[key.state] ?? "Look at it with aws kms describe-key.",
    );
  });
}

/** By the key's state. */
const fixes: Readonly<Record<string, string>> = {
  Disabled: "Enable it with aws kms enable-key.",
  PendingDeletion:
    "Cancel its deletion with aws kms cancel-key-deletion, then enable it: what it encrypted cannot be read without it.",
  PendingImport: "Import its key material again with aws kms import-key-material.",
  Unavailable: "Look at the key store that holds it: aws kms describe-custom-key-stores.",
};
