import { DOMParser } from "@xmldom/xmldom";

import { junitReport } from "../../report/junit-report";
import { driftRun, hostile, planRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { changedStack, runOf, updateOf } from "../support/run-of";

function parse(xml: string) {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
}

describe("junitReport", () => {
  test("of a drift run fails what failed, drifted, or waits for an apply", () => {
    expect(junitReport(driftRun)).toBe(golden("drift-report.xml"));
  });

  test("of a plan fails only what failed: changes are what a plan is for", () => {
    const failures = [...parse(junitReport(planRun)).getElementsByTagName("failure")];

    expect(failures.map((failure) => failure.getAttribute("type"))).toEqual(["failed", "failed"]);
  });

  test("has one test case a stack, and counts them", () => {
    const suite = parse(junitReport(driftRun)).getElementsByTagName("testsuite")[0];
    const cases = [...(suite?.getElementsByTagName("testcase") ?? [])];

    expect(cases.map((one) => one.getAttribute("name"))).toEqual(
      driftRun.results.map(({ name }) => name),
    );
    expect(suite?.getAttribute("tests")).toBe("11");
    expect(suite?.getAttribute("failures")).toBe("7");
    expect(suite?.getAttribute("skipped")).toBe("1");
  });

  test("gives every text back as it was, whatever it holds", () => {
    const change = { ...updateOf("aws_iam_role.a", "tags", hostile), drifted: true };
    const run = runOf([{ ...changedStack('"&lt;&#27;<', [change]), class: "drift" }]);

    const document = parse(junitReport({ ...run, command: "drift" }));

    expect(document.getElementsByTagName("testcase")[0]?.getAttribute("name")).toBe('"&lt;&#27;<');
    expect(document.getElementsByTagName("failure")[0]?.textContent).toContain(
      "</pre></details><script>alert(1)</script>```\\n\\n| a | b |\\n<!-- bastionless:plan -->" +
        " @security/team #1 [x](javascript:alert(1)) ]]> &amp; \\u001b[31mred\\u001b[0m" +
        " \\u202egnp.exe \\ud800",
    );
  });
});
