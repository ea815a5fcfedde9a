import { configOption } from "./config-option";
import { jsonOption } from "./json-option";
import { selectOption } from "./select-option";

/** The options of every command that runs Terraform over stacks. */
export const runOptions = {
  config: configOption,
  select: selectOption,
  json: jsonOption,
  report: {
    kind: "optional-value",
    flags: "--report <folder>",
    description: "write report.json, report.md, report.html and junit.xml there",
  },
  concurrency: {
    kind: "optional-value",
    flags: "--concurrency <stacks>",
    description: "how many stacks run at a time (default: what cores and free memory allow)",
  },
  timeout: {
    kind: "value",
    flags: "--timeout <minutes>",
    description: "how long one stack may take",
    default: "30",
  },
  oktaShare: {
    kind: "value",
    flags: "--okta-share <share>",
    description: "share of Okta's rate limits that this run may use, above 0 and up to 1",
    default: "0.5",
  },
  failFast: {
    kind: "switch",
    flags: "--fail-fast",
    description: "start no further stack once one has failed",
  },
  gateway: {
    kind: "switch",
    flags: "--no-gateway",
    description: "let Terraform start every provider itself: slower, the same plans",
  },
} as const;
