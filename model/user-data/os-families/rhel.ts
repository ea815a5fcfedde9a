import type { OsFamily } from "../os-family";
import { rpmAgentScript } from "../private/rpm-agent-script";

/** Red Hat Enterprise Linux 8 and later; the image has no agent. */
export const rhel: OsFamily = {
  launchedBy: "cloud-init",
  architectures: ["x86_64", "arm64"],
  agentScript: (host) => rpmAgentScript(host, "dnf"),
};
