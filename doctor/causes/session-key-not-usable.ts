import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { liveDocuments } from "../documents/live-documents";

/** The key that encrypts sessions has to be there and enabled. */
export function sessionKeyNotUsable(facts: RegionCase): readonly DoctorFinding[] {
  const { hub, region } = facts;
  const documents = liveDocuments(facts).filter((document) => document.key !== "");
  if (documents.length === 0) return [];
  const place = { cause: "kms-not-usable", region: region.name } as const;
  const alias = region.sessionKeyAliasName;
  if (!hub.sessionKey.known) {
    return [
      {
        ...place,
        status: "unknown",
        found: `The session key ${alias} of the hub could not be read: ${hub.sessionKey.why}.`,
        fix: [
          "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
        ],
      },
    ];
  }
  const key = hub.sessionKey.value;
  if (!key.exists) {
    return [
      {
        ...place,
        status: "fault",
        found: `The hub has no session key ${alias} in ${region.name}.`,
        fix: ["bastionless plan --select hub shows the change; apply it."],
      },
    ];
  }
  const others = documents.filter((document) => document.key !== key.arn);
  return [
    ...(key.state === "Enabled"
      ? []
      : [
          {
            ...place,
            status: "fault" as const,
            found: `The session key ${alias} is ${key.state}.`,
            fix: [fixes[key.state] ?? "Look at it with aws kms describe-key."],
          },
        ]),
    ...others.map(({ name }) => ({
      ...place,
      status: "fault" as const,
      found: `The document ${name} names another key than ${alias}.`,
      fix: ["bastionless plan --select hub shows the change; apply it."],
    })),
  ];
}

/** By the key's state. */
const fixes: Readonly<Record<string, string>> = {
  Disabled: "Enable it with aws kms enable-key.",
  PendingDeletion:
    "Cancel its deletion with aws kms cancel-key-deletion, then enable it: what it encrypted cannot be read without it.",
  PendingImport: "Import its key material again with aws kms import-key-material.",
  Unavailable: "Look at the key store that holds it: aws kms describe-custom-key-stores.",
};
