import type { OsFamily } from "../os-family";
import { rpmAgentScript } from "../private/rpm-agent-script";

/** The image has the agent, but its locked repository may never offer a newer one. */
export const amazonLinux2023: OsFamily = {
  launchedBy: "cloud-init",
  architectures: ["x86_64", "arm64"],
  agentScript: (host) => rpmAgentScript(host, "dnf"),
};
