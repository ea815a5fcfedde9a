import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

/** The key that encrypts sessions has to be there and enabled. */
export function sessionKeyNotUsable(facts: RegionCase): readonly DoctorFinding[] {
  const { hub, region } = facts;
  const documents = sessionInputsOf(facts).filter(({ inputs }) => (inputs.kmsKeyId ?? "") !== "");
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
  const others = documents.filter(({ inputs }) => inputs.kmsKeyId !== key.arn);
  return [
    ...(key.state === "Enabled"
      ? []
      : [
          {
            ...place,
            status: "fault" as const,
            found: `The session key ${alias} is ${key.state}.`,
            fix: [
              key.state === "PendingDeletion"
                ? "Cancel its deletion with aws kms cancel-key-deletion, then enable it: what it encrypted cannot be read without it."
                : "Enable it with aws kms enable-key.",
            ],
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
