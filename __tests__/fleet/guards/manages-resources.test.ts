import { managesResources } from "../../../fleet/guards/manages-resources";

const state = (resources: readonly unknown[]): string =>
  JSON.stringify({ version: 4, outputs: { account_name: { value: "orders" } }, resources });

describe("managesResources", () => {
  it("is true of a state with a resource", () => {
    expect(managesResources(state([{ mode: "data" }, { mode: "managed" }]), "s")).toBe(true);
  });

  it.each([
    ["a state with outputs only", state([])],
    ["a state with data sources only", state([{ mode: "data" }])],
    ["an empty file", "\n"],
  ])("is false of %s", (_, text) => {
    expect(managesResources(text, "s")).toBe(false);
  });

  it.each([
    ["encrypted", `{"encrypted_data":"c2VjcmV0","meta":{}}`],
    ["cut off", `{"version":4,"resources":[`],
    ["of another version", `{"version":5,"resources":[]}`],
    ["without resources", `{"version":4}`],
  ])("refuses a state that is %s, and quotes nothing of it", (_, text) => {
    expect(() => managesResources(text, "s3://states/1")).toThrow(
      "STATE_UNREADABLE: The state in s3://states/1 belongs to no file of the configuration and " +
        "cannot be read, so nobody can tell whether it still manages resources. Restore the " +
        "account's file, or remove the state when you know that nothing is left.",
    );
  });
});
