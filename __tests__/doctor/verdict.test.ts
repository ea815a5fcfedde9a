import type { DoctorFinding } from "../../doctor/diagnosis";
import { verdict, type Verdict } from "../../doctor/verdict";

function verdictOf(...findings: readonly DoctorFinding[]): readonly Verdict[] {
  const account = { name: "web", accountId: "1", owners: [] };
  const instance = {
    region: "us-east-1",
    instanceId: "i-1",
    name: "",
    session: "unknown",
  } as const;
  return [
    verdict([{ ...account, findings, instances: [] }]),
    verdict([{ ...account, findings: [], instances: [{ ...instance, findings }] }]),
  ];
}

function finding(status: DoctorFinding["status"], cause: DoctorFinding["cause"]): DoctorFinding {
  return { cause, status, found: "It is so.", fix: [] };
}

describe("the verdict on accounts", () => {
  const unknown = finding("unknown", "missing-permission");
  const warning = finding("warning", "session-not-recorded");
  const fault = finding("fault", "agent-absent");
  const unread = finding("unread", "log-group-missing");

  test.each<[Verdict, readonly DoctorFinding[]]>([
    ["good", []],
    ["unknown", [unknown]],
    ["fault", [unknown, warning]],
    ["fault", [fault, unknown]],
    ["unread", [fault, unknown, unread]],
  ])("is %s, of the account or of an instance", (expected, findings) => {
    expect(verdictOf(...findings)).toEqual([expected, expected]);
  });
});
