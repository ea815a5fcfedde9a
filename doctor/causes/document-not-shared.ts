import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";

/** A document that people of the account may start has to exist in the hub and be shared with it. */
export function documentNotShared({ account, hub, region }: RegionCase): readonly DoctorFinding[] {
  return region.documents.flatMap(({ arn }): DoctorFinding[] => {
    const name = arn.split("/").at(-1) ?? "";
    const facts = hub.documents.get(name);
    const place = { cause: "document-not-shared", region: region.name } as const;
    if (facts?.known !== true) {
      return [
        {
          ...place,
          status: "unknown",
          found: `The document ${name} of the hub could not be read: ${facts?.why ?? "nobody looked"}.`,
          fix: [
            "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
          ],
        },
      ];
    }
    const fix = ["bastionless plan --select hub shows the change; apply it."];
    if (!facts.value.exists) {
      return [
        {
          ...place,
          status: "fault",
          found: `The hub has no document ${name} in ${region.name}.`,
          fix,
        },
      ];
    }
    const isShared =
      account.accountId === account.hubAccountId ||
      facts.value.sharedWith.includes(account.accountId);
    return isShared
      ? []
      : [
          {
            ...place,
            status: "fault",
            found: `The hub does not share the document ${name} with ${account.accountId}.`,
            fix,
          },
        ];
  });
}
