import { stripVTControlCharacters } from "node:util";

import { driftReport } from "../../report/drift-report";
import { driftRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { changedStack, runOf, updateOf } from "../support/run-of";

describe("driftReport", () => {
  test("tells by class what was found, where, and what to do about it", () => {
    expect(driftReport(driftRun, { colour: false })).toBe(golden("drift-report.txt"));
  });

  test("colours change nothing but the colours", () => {
    const coloured = driftReport(driftRun, { colour: true });

    expect(coloured).toContain("\u001b[1m");
    expect(stripVTControlCharacters(coloured)).toBe(golden("drift-report.txt"));
  });

  test("names every stack, however many there are", () => {
    const names = Array.from({ length: 300 }, (_, index) => `account-${index}`);
    const changes = [updateOf("aws_iam_role.a", "name", "a")];
    const run = runOf(
      names.map((name, index) => ({
        ...changedStack(name, index % 2 === 0 ? changes : []),
        class: index % 2 === 0 ? "drift" : "in-sync",
      })),
    );

    const named = driftReport(run, { colour: false }).match(/account-\d+/g);

    expect([...new Set(named)].sort()).toEqual([...names].sort());
  });

  test("tells what somebody did to a stack in sync that an apply would not touch", () => {
    const [attached] = changedStack("search", [
      updateOf("aws_iam_role.a", "policies", "by hand"),
    ]).changes;
    const run = runOf([
      { ...changedStack("search", []), class: "in-sync", observed: attached ? [attached] : [] },
    ]);

    expect(driftReport(run, { colour: false })).toMatch(
      /^In sync\n.*search.*\n {4}~ update aws_iam_role\.a\n {6}in search\n/ms,
    );
  });
});
