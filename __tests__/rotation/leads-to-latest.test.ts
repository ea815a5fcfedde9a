import type { RefreshState } from "../../rotation/group-state";
import { leadsToLatest } from "../../rotation/leads-to-latest";
import { groupOf, refreshOf, template } from "../support/fake-rotation";
import { without } from "../support/inventory-of";

const to = (version: string, templateId = template.id): RefreshState =>
  refreshOf({ desired: { templateId, version } });
const toItsOwn = without(refreshOf(), "desired");

describe("leadsToLatest", () => {
  test.each([
    ["3", true],
    ["$Latest", true],
    ["$Default", false],
    ["2", false],
  ])("reads the version that is desired: %s", (version, leads) => {
    expect(leadsToLatest(to(version), groupOf([]), template)).toBe(leads);
  });

  test("does not take a version of another template for this one's", () => {
    expect(leadsToLatest(to("3", "lt-other"), groupOf([], "3"), template)).toBe(false);
  });

  test.each([
    ["3", true],
    ["$Latest", true],
    ["2", false],
  ])("reads what the group launches from where nothing is desired: %s", (version, leads) => {
    expect(leadsToLatest(toItsOwn, groupOf([], version), template)).toBe(leads);
  });

  test("knows that a launch configuration is no version", () => {
    expect(leadsToLatest(toItsOwn, without(groupOf([]), "launch"), template)).toBe(false);
  });
});
