import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

/** With Run As, a session is one of an operating system user that has to exist on the instance. */
export function runAsUserAbsent(facts: RegionCase): readonly DoctorFinding[] {
  return sessionInputsOf(facts)
    .filter(({ inputs }) => inputs.runAsEnabled === true)
    .map(({ inputs, name }): DoctorFinding => {
      const user = inputs.runAsDefaultUser ?? "";
      const place = { cause: "run-as-user-absent", region: facts.region.name } as const;
      if (user === "root") {
        return {
          ...place,
          status: "fault",
          found: `The document ${name} runs as root, which the agent refuses.`,
          fix: ["Name another user in the document's runAs."],
        };
      }
      return {
        ...place,
        status: "unknown",
        found:
          user === ""
            ? `The document ${name} takes the user from the tag SSMSessionRunAs of whoever opens the session: without it there is none.`
            : `The document ${name} runs as ${user}: whether that user is on every instance, nobody can tell from outside.`,
        fix: [
          user === ""
            ? "Name a default user in the document's runAs."
            : `Have user data or the image make the user ${user}.`,
        ],
      };
    });
}
