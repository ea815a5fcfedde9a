import { causesOf, findingsOf } from "../../support/doctor-facts-of";

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
      "bastionless rotate replaces it: it is of the group web.",
    ];
    const instance = { autoScalingGroupName: "web" };

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
        found: "Its agent is 3.0.1.0; a document of the account needs 3.0.222.0.",
        fix,
      },
    ]);
  });
});
