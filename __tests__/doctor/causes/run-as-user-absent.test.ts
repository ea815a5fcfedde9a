import { causesOf, findingsOf } from "../../support/doctor-facts-of";

const asRoot = { runAsEnabled: true, runAsDefaultUser: "root" };

describe("Run As", () => {
  test.each(["", "operator", "root"])("as %j: nobody can tell from outside", (user) => {
    expect(causesOf({ inputs: { runAsEnabled: true, runAsDefaultUser: user } })).toEqual([
      "run-as-user-absent unknown",
    ]);
  });

  test("as root is refused unless the person's tag says otherwise", () => {
    expect(findingsOf({ inputs: asRoot }).map(({ found }) => found)).toEqual([
      "The document bastionless-c1-shell runs as root, which the agent refuses, unless the tag SSMSessionRunAs of whoever opens the session names another user.",
    ]);
  });

  test("is no cause where it is off, or on Windows, which does not know it", () => {
    expect(causesOf({ inputs: { ...asRoot, runAsEnabled: false } })).toEqual([]);
    expect(causesOf({ inputs: asRoot, instance: { platform: "windows" } })).toEqual([]);
    expect(causesOf({ inputs: { ...asRoot, runAsEnabled: "true" } })).toEqual([
      "run-as-user-absent unknown",
    ]);
  });
});
