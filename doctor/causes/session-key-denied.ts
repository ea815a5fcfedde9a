import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { namesSessionKey } from "../documents/names-session-key";
import { roleDenied } from "../policies/role-denied";

/** The agent decrypts sessions: its role needs the permission, and the key has to admit the role. */
export function sessionKeyDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { sessionKey } = facts.hub;
  if (!sessionKey.known || !sessionKey.value.exists) return undefined;
  const { arn, policy } = sessionKey.value;
  return roleDenied(facts, {
    cause: "kms-not-usable",
    status: "fault",
    documents: facts.documents.filter((document) =>
      namesSessionKey(document, arn, facts.region.sessionKeyAliasName),
    ),
    action: "kms:Decrypt",
    name: "session key",
    resource: arn,
    policy,
  });
}
