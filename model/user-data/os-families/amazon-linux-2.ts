import type { OsFamily } from "../os-family";
import { rpmAgentScript } from "../private/rpm-agent-script";

/** The image has the agent; older images have an older one. */
export const amazonLinux2: OsFamily = {
  launchedBy: "cloud-init",
  architectures: ["x86_64", "arm64"],
  agentScript: (host) => rpmAgentScript(host, "yum"),
};
