import type { AccountDiagnosis, DoctorFinding } from "../../doctor/diagnosis";
import { oneInstance } from "../../doctor/one-instance";

function finding(cause: DoctorFinding["cause"], region: string): DoctorFinding {
  return { cause, status: "fault", region, found: "It is so.", fix: [] };
}

function account(name: string, facts: Partial<AccountDiagnosis> = {}): AccountDiagnosis {
  return { name, accountId: "1", owners: [], findings: [], instances: [], ...facts };
}

const instance = { region: "us-east-1", name: "", session: "possible", findings: [] } as const;
const web = account("web", {
  findings: [finding("log-group-missing", "us-east-1"), finding("log-group-missing", "eu-west-1")],
  instances: [
    { ...instance, instanceId: "i-1" },
    { ...instance, instanceId: "i-2" },
  ],
});
const other = account("other", { findings: [finding("kms-not-usable", "us-east-1")] });
const unread = account("unread", {
  findings: [finding("account-not-readable", "us-east-1"), finding("kms-not-usable", "us-east-1")],
});

describe("a diagnosis of one instance", () => {
  test("is of its account and its region alone", () => {
    expect(oneInstance([web, other, unread], "i-2")).toEqual([
      {
        ...web,
        findings: [finding("log-group-missing", "us-east-1")],
        instances: [{ ...instance, instanceId: "i-2" }],
      },
    ]);
  });

  test("that nobody found is of what could not be read, if anything", () => {
    expect(oneInstance([web, other, unread], "i-9")).toEqual([
      { ...unread, findings: [finding("account-not-readable", "us-east-1")] },
    ]);
    expect(oneInstance([web, other], "i-9")).toEqual([]);
  });
});
