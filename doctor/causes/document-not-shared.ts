import type { Readable } from "../../inventory/readable";
import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";

/** A document that people of the account may start has to exist in the hub and be shared with it. */
export function documentNotShared(facts: RegionCase): readonly DoctorFinding[] {
  const { account, documentNames, hub, region } = facts;
  return documentNames.flatMap((name): DoctorFinding[] => {
    const document = hub.documents.get(name) ?? { known: false, why: "nobody looked" };
    const place = {
      cause: "document-not-shared",
      region: region.name,
      documents: [name],
    } as const;
    const unread = (why: string): DoctorFinding => ({
      ...place,
      status: "unread",
      found: `The document ${name} of the hub could not be read: ${why}.`,
      fix: [
        "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
      ],
    });
    const fault = (found: string): DoctorFinding => ({
      ...place,
      status: "fault",
      found,
      fix: ["bastionless plan --select hub shows the change; apply it."],
    });
    if (!document.known) return [unread(document.why)];
    if (!document.value.exists) {
      return [fault(`The hub has no document ${name} in ${region.name}.`)];
    }
    if (account.accountId === account.hubAccountId) return [];
    const shared = isSharedWith(account.accountId, document.value.sharedWith);
    if (!shared.known) return [unread(shared.why)];
    return shared.value
      ? []
      : [fault(`The hub does not share the document ${name} with ${account.accountId}.`)];
  });
}

/** AWS writes `all` for a document that is shared with everybody. */
function isSharedWith(accountId: string, shares: Readable<readonly string[]>): Readable<boolean> {
  if (!shares.known) return shares;
  return {
    known: true,
    value: shares.value.some((one) => one === accountId || one.toLowerCase() === "all"),
  };
}
