import type { DoctorFinding } from "../../../doctor/diagnosis";
import { byDocument } from "../../../doctor/documents/by-document";
import type { LiveDocument } from "../../../doctor/documents/live-document";

const finding: DoctorFinding = {
  cause: "kms-not-usable",
  status: "fault",
  found: "It is so.",
  fix: [],
};

function documentOf(name: string, key: string): LiveDocument {
  return { name, sessionType: "Standard_Stream", key, toOtherHost: false };
}

describe("findings of several documents", () => {
  test("say the same once, with all that it concerns, and nothing of a good one", () => {
    const documents = [
      documentOf("shell", "one"),
      documentOf("admin", "other"),
      documentOf("good", ""),
      documentOf("top", "one"),
    ];

    expect(
      byDocument(documents, ({ key }) => (key === "" ? undefined : { ...finding, found: key })),
    ).toEqual([
      { ...finding, found: "one", documents: ["shell", "top"] },
      { ...finding, found: "other", documents: ["admin"] },
    ]);
  });
});
