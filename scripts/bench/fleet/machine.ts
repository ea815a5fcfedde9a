import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

import { requiredProviders } from "../../../sandbox/required-providers";

/** What a measurement runs on, one sentence each. */
export function machine(terraform: string): readonly string[] {
  const [cpu] = cpus();
  const version =
    execFileSync(terraform, ["version"], { encoding: "utf8" }).split("\n", 1)[0] ?? "";
  return [
    `${cpus().length} cores of ${cpu?.model.trim() ?? "an unknown processor"}, ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, ${type()} ${release()}`,
    `Node ${process.version}, ${version}, AWS provider ${requiredProviders.aws.version}`,
    `Load of the machine, before anything was measured: ${loadavg()[0]?.toFixed(1) ?? "unknown"} ` +
      "(0 is a quiet one; a busy one makes the wall times longer, for every way)",
  ];
}
