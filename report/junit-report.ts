import type { FleetRun } from "../fleet/fleet-run";
import type { StackResult } from "../fleet/stack-result";
import { findAll } from "./findings/find-all";
import { findingAttributes } from "./findings/finding-attributes";
import { findingNotes } from "./findings/finding-notes";
import { findingTitle } from "./findings/finding-title";
import { skipReasons } from "./skip-reasons";
import { stackClass } from "./run/stack-class";
import { stackSentence } from "./run/stack-sentence";
import { visibleText } from "./values/visible-text";
import { xmlElement } from "./values/xml-element";

/** Most characters of one side of a change. */
const sideWidth = 200;

/**
 * A run as JUnit XML, one test case a stack. A stack that failed is a failure; in a drift run so is
 * one that is incomplete, has drifted or waits for an apply, with the class as the failure's type. A
 * skipped stack is a skipped test.
 */
export function junitReport(run: FleetRun): string {
  const { command, started, duration, results } = run;
  const failures = results.filter((result) => isFailure(run, result)).length;
  const counts = {
    tests: results.length,
    failures,
    errors: 0,
    skipped: results.filter(({ status }) => status === "skipped").length,
    time: inSeconds(duration),
  };
  const suite = { name: `bastionless ${command}`, ...counts, timestamp: started };
  const cases = results.map((result) => testCase(run, result));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    xmlElement("testsuites", { name: "bastionless", ...counts }, [
      xmlElement("testsuite", suite, cases),
    ]),
  ].join("\n");
}

function testCase(run: FleetRun, result: StackResult): string {
  const attributes = {
    classname: `bastionless.${run.command}`,
    name: visibleText(result.name),
    time: inSeconds(result.status === "skipped" ? 0 : result.duration),
  };
  return xmlElement("testcase", attributes, [outcome(run, result)]);
}

function outcome(run: FleetRun, result: StackResult): string {
  if (result.status === "skipped") {
    return xmlElement("skipped", { message: skipReasons[result.reason] });
  }
  const message = stackSentence(result);
  return isFailure(run, result)
    ? xmlElement("failure", { type: typeOf(result), message }, details(run, result))
    : xmlElement("system-out", {}, message);
}

const alarming: readonly string[] = ["incomplete", "drift", "pending-change"];

function isFailure({ command }: FleetRun, result: StackResult): boolean {
  if (result.status === "failed") return true;
  return command === "drift" && alarming.includes(stackClass(result));
}

function typeOf(result: StackResult): string {
  return result.status === "failed" ? result.reason : stackClass(result);
}

/** What was found in the stack, as in a terminal, but in full. */
function details(run: FleetRun, result: StackResult): string {
  return findAll({ ...run, results: [result] })
    .flatMap((finding) => [
      findingTitle(finding),
      ...findingNotes(finding).map((note) => `  ${note}`),
      ...findingAttributes(finding, sideWidth).map(({ path, before, after }) =>
        before === undefined ? `  ${path}: ${after}` : `  ${path}: ${before} -> ${after}`,
      ),
    ])
    .join("\n");
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
