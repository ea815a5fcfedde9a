import type { DocumentFacts, HubSessionFacts } from "../../../inventory/sessions/hub-session-facts";
import type { Readable } from "../../../inventory/readable";
import { causesOf, findingsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const [shell, ssh] = ["bastionless-c1-shell", "bastionless-c1-ssh"];

function documents(facts: Readable<DocumentFacts>): { readonly hub: Partial<HubSessionFacts> } {
  return {
    hub: {
      documents: new Map([
        [shell, sharedWith(known(["222233334444"]))],
        [ssh, facts],
      ]),
    },
  };
}

function sharedWith(shares: Readable<readonly string[]>): Readable<DocumentFacts> {
  return known({ exists: true, content: '{"sessionType":"Port"}', sharedWith: shares });
}

describe("a document of the hub", () => {
  test("that is not there, or not shared with the account, is told by its name", () => {
    expect(findingsOf(documents(known({ exists: false })))).toEqual([
      {
        cause: "document-not-shared",
        region: "us-east-1",
        documents: [ssh],
        status: "fault",
        found: `The hub has no document ${ssh} in us-east-1.`,
        fix: ["bastionless plan --select hub shows the change; apply it."],
      },
    ]);
    expect(
      findingsOf(documents(sharedWith(known(["333344445555"])))).map(({ found }) => found),
    ).toEqual([`The hub does not share the document ${ssh} with 222233334444.`]);
  });

  test.each([["222233334444"], ["all"], ["All"]])("that is shared with %s is no cause", (one) => {
    expect(causesOf(documents(sharedWith(known(["333344445555", one]))))).toEqual([]);
  });

  test("that, or whose shares, could not be read is said to be unread", () => {
    expect(causesOf(documents(unknown()))).toEqual(["document-not-shared unread"]);
    expect(causesOf(documents(sharedWith(unknown())))).toEqual(["document-not-shared unread"]);
  });

  test("is looked into also where its shares could not be read", () => {
    const content = JSON.stringify({
      sessionType: "Standard_Stream",
      inputs: { runAsEnabled: true, runAsDefaultUser: "operator" },
    });
    const facts = known({ exists: true, content, sharedWith: unknown() } as const);

    expect(causesOf(documents(facts))).toEqual([
      "document-not-shared unread",
      "session-not-recorded warning",
      "session-not-recorded warning",
      "run-as-user-absent unknown",
    ]);
  });
});
