import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { byDocument } from "../documents/by-document";

/**
 * With Run As, a session is one of an operating system user that has to exist on the instance. The
 * tag SSMSessionRunAs of whoever opens it comes before the document's user. Windows knows no Run As.
 */
export function runAsUserAbsent({ documents, instance }: InstanceCase): readonly DoctorFinding[] {
  if (instance.platform === "windows") return [];
  return byDocument(documents, ({ name, runAs }) =>
    runAs === undefined ? undefined : unknown(name, runAs.defaultUser),
  );
}

function unknown(document: string, user: string): DoctorFinding {
  const place = { cause: "run-as-user-absent", status: "unknown" } as const;
  switch (user) {
    case "":
      return {
        ...place,
        found: `The document ${document} takes the user from the tag SSMSessionRunAs of whoever opens the session: without it there is none.`,
        fix: ["Name a default user in the document's runAs."],
      };
    case "root":
      return {
        ...place,
        found: `The document ${document} runs as root, which the agent refuses, unless the tag SSMSessionRunAs of whoever opens the session names another user.`,
        fix: ["Name another user in the document's runAs."],
      };
    default:
      return {
        ...place,
        found: `The document ${document} runs as ${user}: whether that user is on the instance, nobody can tell from outside.`,
        fix: [`Have user data or the image make the user ${user}.`],
      };
  }
}
