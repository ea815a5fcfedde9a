import type { OsFamily } from "../os-family";
import { agentDownloadUrl } from "../private/agent-download-url";
import { installDeb } from "../private/install-deb";
import { linuxAgentScript } from "../private/linux-agent-script";

/** The image has no agent; AWS publishes a package, but no repository. */
export const debian: OsFamily = {
  launchedBy: "cloud-init",
  architectures: ["x86_64", "arm64"],
  agentScript: (host) =>
    linuxAgentScript({
      agentFailure: host.agentFailure,
      source: agentDownloadUrl(host, "debian", "amazon-ssm-agent.deb"),
      prepare: `${installDeb}\n\nservice=amazon-ssm-agent`,
      installedVersion: "  deb_version",
      install: '  install_deb "$source"',
    }),
};
