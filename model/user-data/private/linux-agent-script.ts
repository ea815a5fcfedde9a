import type { AgentFailure } from "../os-family";
import { minimumAgentVersion } from "./minimum-agent-version";

/** What differs between Linux families; each is POSIX shell. */
export interface LinuxAgent {
  readonly agentFailure: AgentFailure;
  /** Where the agent comes from: stands in the message when it cannot be had. */
  readonly source: string;
  /** Sets `service`; may define functions of the family's own. */
  readonly prepare: string;
  /** Body of a function that prints the installed version, or nothing. */
  readonly installedVersion: string;
  /** Body of a function that installs or updates the agent; its status is the function's. */
  readonly install: string;
}

/**
 * The pauses are for the console, which keeps the message, and for the team's part, which would run
 * in what is left of the boot.
 */
const powerOff = `  echo "ssm-agent: powers off, for the group to replace this instance" >&2
  sync
  sleep 5
  shutdown -P now && sleep 120
`;

/**
 * Returns the script that brings the agent to the least version and verifies that it runs.
 *
 * It never stops quietly: without the agent nobody reaches the instance, and the message in the
 * console output is all that is left.
 */
export function linuxAgentScript(agent: LinuxAgent): string {
  return `#!/bin/sh
# Installs or updates the ssm-agent and verifies that it runs.
set -eu
minimum=${minimumAgentVersion}
source='${agent.source}'

fail() {
  echo "ssm-agent: $1" >&2
${agent.agentFailure === "powerOff" ? powerOff : ""}  exit 1
}

retry() {
  for pause in 2 5 10; do
    "$@" && return 0
    sleep "$pause"
  done
  "$@"
}

${agent.prepare}

installed_version() {
${agent.installedVersion}
}

new_enough() {
  [ "$(printf '%s\\n' "$minimum" "$(installed_version)" | sort -V | head -n 1)" = "$minimum" ]
}

install_agent() {
${agent.install}
}

if ! new_enough; then
  retry install_agent || fail "could not be installed or updated from $source"
  new_enough || fail "version '$(installed_version)' from $source is older than $minimum"
fi

start_service() {
  systemctl enable "$service" && systemctl start "$service"
}

start_service || fail "$service could not be started"
sleep 5
retry systemctl is-active --quiet "$service" || fail "$service does not run"
echo "ssm-agent: version $(installed_version) runs"
`;
}
