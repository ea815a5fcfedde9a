import { seeThatSessionsWork } from "../../../cutover/steps/see-that-sessions-work";
import type { CutoverStep } from "../../../cutover/cutover";
import type { AccountDiagnosis, DoctorFinding } from "../../../doctor/diagnosis";
import { cutoverFacts, diagnosis } from "../../support/cutover-steps";

type Instance = AccountDiagnosis["instances"][number];

const finding = (
  cause: DoctorFinding["cause"],
  status: DoctorFinding["status"],
): DoctorFinding => ({
  cause,
  status,
  found: `It is ${cause}.`,
  fix: ["Mend it."],
});
const instance = (instanceId: string, facts: Partial<Instance> = {}): Instance => ({
  region: "us-east-1",
  instanceId,
  name: "web",
  session: "possible",
  findings: [],
  ...facts,
});
const closed = instance("i-2", {
  session: "impossible",
  findings: [finding("missing-permission", "fault"), finding("kms-not-usable", "unknown")],
});

function step(found: Partial<AccountDiagnosis>): CutoverStep {
  const legacyAccess = { "jump-host": { instanceIds: ["i-0123456789abcdef9"] } };
  return seeThatSessionsWork({
    ...cutoverFacts({}, { legacyAccess }),
    diagnosis: { ...diagnosis, ...found },
  });
}

describe("the step see-that-sessions-work", () => {
  test("is done where sessions are possible on every instance that stays and runs", () => {
    const bastion = { ...closed, instanceId: "i-0123456789abcdef9" };
    const stopped = instance("i-3", {
      session: "impossible",
      findings: [finding("instance-not-running", "fault")],
    });

    expect(step({ instances: [instance("i-1"), bastion, stopped] }).status).toBe("done");
  });

  test("is open where one is prevented, by the instance or by what is of its region", () => {
    expect(step({ instances: [instance("i-1"), closed] })).toEqual({
      step: "see-that-sessions-work",
      status: "open",
      left: [
        "Not every session is possible on 1 of 2 running instances that stay: missing-permission.",
      ],
      next: ["bastionless doctor --select only says why, and what ends it."],
    });
    const limited = instance("i-1", { session: "limited" });
    const shared = { ...finding("document-not-shared", "fault"), region: "us-east-1" };
    const elsewhere = { ...finding("log-group-missing", "fault"), region: "eu-west-1" };
    expect(step({ findings: [shared, elsewhere], instances: [limited] }).left).toEqual([
      "Not every session is possible on 1 of 1 running instances that stay: document-not-shared.",
    ]);
  });

  test("is open where sessions are possible and not recorded, not for an agent that is merely old", () => {
    const warned = (cause: DoctorFinding["cause"]): Instance =>
      instance("i-1", { findings: [finding(cause, "warning")] });

    expect(step({ instances: [warned("session-not-recorded"), instance("i-2")] })).toMatchObject({
      status: "open",
      left: ["Not every session is recorded on 1 of 2 running instances that stay."],
    });
    expect(step({ instances: [warned("agent-too-old")] }).status).toBe("done");
  });

  test("is unknown where nobody can tell, or where doctor could not read", () => {
    const untold = instance("i-1", {
      session: "unknown",
      findings: [finding("kms-not-usable", "unknown")],
    });
    const unread = finding("account-not-readable", "unread");

    expect(step({ findings: [unread], instances: [untold] })).toMatchObject({
      status: "unknown",
      left: [
        "It is account-not-readable.",
        "Whether sessions are possible on 1 of 1 running instances that stay, nobody can tell: account-not-readable, kms-not-usable.",
      ],
    });
  });
});
