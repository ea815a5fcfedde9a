import { causesOf, diagnosisOf, doctorFactsOf, findingsOf } from "../../support/doctor-facts-of";
import { known } from "../../support/inventory-of";

describe("the version of an agent", () => {
  test.each([
    ["3.3.40.0", []],
    ["3.10.0.0", []],
    ["4.0.0.0", []],
    ["3.3.39.0", ["agent-too-old warning"]],
    ["3.2.2303.0", ["agent-too-old warning"]],
    ["3.0.222.0", ["agent-too-old warning"]],
    ["3.0.221.0", ["agent-too-old fault"]],
    ["2.3.68.0", ["agent-too-old fault"]],
    ["3.3", ["agent-too-old unknown"]],
    ["latest", ["agent-too-old unknown"]],
  ])("%s: %j", (agentVersion, causes) => {
    expect(causesOf({ agent: { agentVersion } })).toEqual(causes);
  });

  test("is told with the one that a document needs, or that this project wants", () => {
    const fix = [
      "Set agentUpdates in the account's file, or update it now with the document AWS-UpdateSSMAgent.",
      "bastionless rotate replaces it: it is of the group workers.",
    ];
    const instance = { autoScalingGroupName: "workers" };

    expect(findingsOf({ instance, agent: { agentVersion: "3.2.2303.0" } })).toEqual([
      {
        cause: "agent-too-old",
        status: "warning",
        found: "Its agent is 3.2.2303.0, older than 3.3.40.0, which this project wants.",
        fix,
      },
    ]);
    expect(findingsOf({ instance, agent: { agentVersion: "3.0.1.0" } })).toEqual([
      {
        cause: "agent-too-old",
        status: "fault",
        documents: ["bastionless-c1-ssh"],
        found: "Its agent is 3.0.1.0; documents of the account need 3.0.222.0.",
        fix,
      },
    ]);
  });

  test.each([
    ["3.1.1374.0", "possible", []],
    ["3.1.1373.0", "limited", ["bastionless-c1-shell"]],
    ["2.3.538.0", "impossible", ["bastionless-c1-shell", "bastionless-c1-ssh"]],
  ])("%s: sessions are %s, since %j need a newer one", (agentVersion, session, refused) => {
    const content = JSON.stringify({ sessionType: "Port", properties: { host: "db.internal" } });
    const ssh = doctorFactsOf().regions[0]?.hub.documents.get("bastionless-c1-ssh");
    if (ssh === undefined) throw new Error("no document");
    const documents = new Map([
      [
        "bastionless-c1-shell",
        known({ exists: true, content, sharedWith: known(["all"]) } as const),
      ],
      ["bastionless-c1-ssh", ssh],
    ]);
    const { instances } = diagnosisOf({ agent: { agentVersion }, hub: { documents } });

    expect(
      instances.map((instance) => [instance.session, instance.findings[0]?.documents ?? []]),
    ).toEqual([[session, refused]]);
  });

  test("is told with the newest that any of several documents needs", () => {
    const content = JSON.stringify({ sessionType: "Port", properties: { host: "db.internal" } });
    const remote = known({ exists: true, content, sharedWith: known(["all"]) } as const);
    const healthy = doctorFactsOf().regions[0]?.hub.documents ?? [];
    const found = (name: string): readonly string[] =>
      findingsOf({
        agent: { agentVersion: "2.3.0.0" },
        hub: { documents: new Map([...healthy, [name, remote]]) },
      }).map((finding) => finding.found);
    const sentence = "Its agent is 2.3.0.0; documents of the account need 3.1.1374.0.";

    expect(found("bastionless-c1-shell")).toEqual([sentence]);
    expect(found("bastionless-c1-ssh")).toEqual([sentence]);
  });

  test("is brought by rotation only where the group is in a file", () => {
    const instance = { autoScalingGroupName: "eks-nodes" };

    expect(
      findingsOf({ instance, agent: { agentVersion: "3.2.2303.0" } }).map(({ fix }) => fix),
    ).toEqual([
      [
        "Set agentUpdates in the account's file, or update it now with the document AWS-UpdateSSMAgent.",
      ],
    ]);
  });
});
