import type { AgentHost } from "../os-family";
import { agentDownloadUrl } from "./agent-download-url";
import { linuxAgentScript } from "./linux-agent-script";

/** Returns the script for families whose package manager installs an RPM from an address. */
export function rpmAgentScript(host: AgentHost, packageManager: "dnf" | "yum"): string {
  return linuxAgentScript({
    agentFailure: host.agentFailure,
    source: agentDownloadUrl(host, "linux", "amazon-ssm-agent.rpm"),
    prepare: "service=amazon-ssm-agent",
    installedVersion: `  rpm --query --queryformat '%{VERSION}' amazon-ssm-agent 2>/dev/null | grep '^[0-9]' || true`,
    // The package needs no other. Without a way to the repositories, their metadata alone would fail.
    install: `  ${packageManager} install -y --disablerepo='*' "$source" || ${packageManager} install -y "$source"`,
  });
}
