import type { Readable } from "../../inventory/readable";
import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { byDocument } from "./by-document";

export interface JudgeTargetProps {
  /** Where a document insists on the target; elsewhere, a session is not recorded. */
  readonly cause: DoctorFinding["cause"];
  readonly kind: "bucket" | "logGroup";
  /** Such as `log group`. */
  readonly title: string;
  /** The one that the account's configuration wants recordings in. */
  readonly name: string;
  readonly state: Readable<TargetState>;
  /** What brings the target back. */
  readonly fix: string;
  /** What lets doctor read it. */
  readonly access: string;
}

export type TargetState =
  | { readonly exists: false }
  | {
      readonly exists: true;
      /** Why the agent does not take it for encrypted, a clause; empty: it does. */
      readonly flaw: string;
    };

/**
 * Whether sessions are recorded where the configuration wants it. A document that insists on an
 * encrypted target has no session without it; by another one there is a session that nobody records.
 */
export function judgeTarget(
  { documents, region }: RegionCase,
  { access, cause, fix, kind, name, state, title }: JudgeTargetProps,
): readonly DoctorFinding[] {
  const recorded = documents.filter(({ sessionType }) => sessionType !== "Port");
  return byDocument(recorded, (document) => {
    const target = document[kind];
    const insists = target?.mustBeEncrypted === true;
    const finding = (
      status: DoctorFinding["status"],
      found: string,
      ...fixes: readonly string[]
    ): DoctorFinding => ({
      cause: insists ? cause : "session-not-recorded",
      status,
      region: region.name,
      found,
      fix: fixes,
    });
    const prevented = insists ? "fault" : "warning";
    if (target === undefined) {
      return finding("warning", `Sessions are recorded in no ${title}.`, drifted);
    }
    if (target.name !== name) {
      return finding(
        "unknown",
        `Sessions are recorded in the ${title} ${target.name}, at which nobody looked; the configuration wants ${name}.`,
        drifted,
      );
    }
    if (!state.known) {
      return finding("unread", `The ${title} ${name} could not be read: ${state.why}.`, access);
    }
    if (!state.value.exists) {
      const effect = insists ? "sessions insist on it" : "sessions are not recorded in it";
      return finding(prevented, `There is no ${title} ${name}, and ${effect}.`, fix);
    }
    const { flaw } = state.value;
    return insists && flaw !== ""
      ? finding(
          "fault",
          `The agent does not take the ${title} ${name} for encrypted: ${flaw}.`,
          fix,
        )
      : undefined;
  });
}

const drifted = "bastionless plan --select hub shows whether the document has drifted.";
