import type { DoctorFinding } from "../../doctor/diagnosis";
import { sessionOf } from "../../doctor/session-of";

function finding(status: DoctorFinding["status"], ...documents: readonly string[]): DoctorFinding {
  const place = documents.length === 0 ? {} : { documents };
  return { cause: "kms-not-usable", status, ...place, found: "It is so.", fix: [] };
}

describe("whether a session is possible", () => {
  test.each<[ReturnType<typeof sessionOf>, string, readonly DoctorFinding[]]>([
    ["possible", "nothing is found", []],
    ["possible", "a warning is all", [finding("warning"), finding("warning", "shell")]],
    ["impossible", "a fault concerns all", [finding("fault")]],
    [
      "impossible",
      "faults cover all documents",
      [finding("fault", "shell"), finding("fault", "ssh")],
    ],
    ["limited", "a fault leaves a document", [finding("fault", "shell")]],
    [
      "limited",
      "another thing of that one is open",
      [finding("fault", "shell"), finding("unread", "shell")],
    ],
    ["unknown", "the other is open", [finding("fault", "shell"), finding("unknown", "ssh")]],
    ["unknown", "all are open beside a fault", [finding("fault", "shell"), finding("unread")]],
    ["unknown", "one is open", [finding("unknown", "ssh")]],
    ["impossible", "all are open, and prevented", [finding("unread"), finding("fault")]],
  ])("it is %s where %s", (expected, _, findings) => {
    expect(sessionOf(["shell", "ssh"], findings)).toBe(expected);
  });

  test("without a document of the hub, what concerns all sessions decides", () => {
    expect(sessionOf([], [])).toBe("possible");
    expect(sessionOf([], [finding("fault")])).toBe("impossible");
  });
});
