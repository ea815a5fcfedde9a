import type { FleetRun } from "../../fleet/fleet-run";
import { seconds } from "../seconds";

/** When, how long, of what and with what a run was, in a few words each. */
export function runFacts({ started, duration, commit, versions }: FleetRun): readonly string[] {
  const providers = Object.entries(versions.providers).map(
    ([source, version]) => `${source.split("/").at(-1) ?? source} ${version}`,
  );
  const { terraform } = versions;
  return [
    `${started.slice(0, 10)} ${started.slice(11, 16)} UTC`,
    seconds(duration),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
    `bastionless ${versions.bastionless}`,
    /^\d/.test(terraform) ? `Terraform ${terraform}` : terraform.replace(/^tofu /, "OpenTofu "),
    ...providers,
  ];
}
