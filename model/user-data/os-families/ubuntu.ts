import type { OsFamily } from "../os-family";
import { agentDownloadUrl } from "../private/agent-download-url";
import { installDeb } from "../private/install-deb";
import { linuxAgentScript } from "../private/linux-agent-script";

/**
 * The image has the agent as a snap. An image of one's own may have the package instead, which then
 * stays, or no snaps, and gets the package; where both are, the package goes: two agents on one
 * instance take each other's sessions.
 */
export const ubuntu: OsFamily = {
  launchedBy: "cloud-init",
  architectures: ["x86_64", "arm64"],
  agentScript: (host) =>
    linuxAgentScript({
      agentFailure: host.agentFailure,
      source: "the snap store",
      prepare: prepare(agentDownloadUrl(host, "debian", "amazon-ssm-agent.deb")),
      installedVersion: '  if [ "$form" = deb ]; then deb_version; else snap_version; fi',
      install: `  if [ "$form" = deb ]; then
    install_deb "$source"
  elif [ -n "$(snap_version)" ]; then
    snap refresh amazon-ssm-agent --classic --channel=latest/stable
  else
    snap install amazon-ssm-agent --classic --channel=latest/stable
  fi`,
    }),
};

function prepare(debUrl: string): string {
  return `${installDeb}

snap_version() {
  snap list amazon-ssm-agent 2>/dev/null | awk 'NR == 2 { print $2 }'
}

purge_deb() {
  apt_get purge --yes amazon-ssm-agent
}

# At the first boot the image's own snaps may still be on their way.
if command -v snap >/dev/null; then
  snap wait system seed.loaded || fail "the image's snaps could not be set up"
fi

form=snap
if [ -n "$(snap_version)" ]; then
  if [ -n "$(deb_version)" ]; then
    retry purge_deb || fail "the package beside the snap could not be removed"
  fi
elif [ -n "$(deb_version)" ] || ! command -v snap >/dev/null; then
  form=deb
fi

if [ "$form" = deb ]; then
  service=amazon-ssm-agent
  source='${debUrl}'
else
  service=snap.amazon-ssm-agent.amazon-ssm-agent
fi`;
}
