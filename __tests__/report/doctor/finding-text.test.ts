import type { DoctorFinding } from "../../../doctor/diagnosis";
import { findingText } from "../../../report/doctor/finding-text";

const finding: DoctorFinding = {
  cause: "kms-not-usable",
  status: "fault",
  found: "The session key is Disabled.",
  fix: [],
};

describe("the text of a finding", () => {
  test("names the documents that it concerns, unless it concerns every session", () => {
    expect(findingText(finding)).toBe("The session key is Disabled.");
    expect(findingText({ ...finding, documents: ["shell", "top"] })).toBe(
      "The session key is Disabled. Concerns: shell, top.",
    );
  });
});
