import { diagnosisOf, doctorFactsOf } from "../../support/doctor-facts-of";
import { known } from "../../support/inventory-of";

const [shell, ssh] = ["bastionless-c1-shell", "bastionless-c1-ssh"];
const healthy = doctorFactsOf().regions[0]?.hub.documents ?? new Map<string, never>();

describe("a document that is no Session document", () => {
  test.each(["null", "no JSON"])("leaves its own sessions unknown: %s", (content) => {
    const document = known({ exists: true, content, sharedWith: known(["all"]) } as const);
    const documents = new Map([...healthy, [ssh, document] as const]);
    const { findings, instances } = diagnosisOf({ hub: { documents } });

    expect(findings).toEqual([
      {
        cause: "document-not-understood",
        status: "unknown",
        region: "us-east-1",
        documents: [ssh],
        found: `What the document ${ssh} of the hub asks for, nobody can tell: it is no Session document in JSON.`,
        fix: ["bastionless plan --select hub shows whether it has drifted."],
      },
    ]);
    expect(instances.map(({ session }) => session)).toEqual(["unknown"]);
  });

  test("is not said of one that is not there", () => {
    const documents = new Map([...healthy, [shell, known({ exists: false } as const)] as const]);

    expect(diagnosisOf({ hub: { documents } }).findings.map(({ cause }) => cause)).toEqual([
      "document-not-shared",
    ]);
  });
});
