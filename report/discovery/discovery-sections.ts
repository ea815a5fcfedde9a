import type { AccountDiscovery } from "../../adoption/discovery";
import { exposureLine } from "../exposure/exposure-line";
import { counted } from "../run/counted";

/** A part of what was found: a title, and its entries with what belongs to each. */
export interface DiscoverySection {
  readonly title: string;
  readonly entries: readonly { readonly title: string; readonly notes: readonly string[] }[];
}

/** What was found in an account, in the order in which somebody reads it; empty parts are left out. */
export function discoverySections(account: AccountDiscovery): readonly DiscoverySection[] {
  const { adoptions, bastions, counts, exposures, handOverFiles, handOvers, proposal, unread } =
    account;
  const sections: readonly DiscoverySection[] = [
    {
      title: "Could not be read: it may hide something",
      entries: unread.map(({ what, why }) => ({ title: what, notes: [why] })),
    },
    {
      title: `${counts.managed} of ${counted(counts.instances, "instance")} behind the agent, ${counted(counts.autoScalingGroups, "Auto Scaling group")}, ${counted(counts.launchTemplates, "launch template")}, ${counted(counts.keyPairs, "key pair")}`,
      entries: [],
    },
    {
      title: "Likely bastions",
      entries: bastions.map(({ confidence, host, name, reasons, region }) => ({
        title: `${name} (${host.kind === "instance" ? host.instanceId : "Auto Scaling group"}) in ${region}: ${confidence}`,
        notes: reasons,
      })),
    },
    {
      title: "Open SSH and RDP ports",
      entries: exposures.map((exposure) => ({ title: exposureLine(exposure), notes: [] })),
    },
    {
      title: "Would be adopted, by imports and changes in place",
      entries: adoptions.map(({ changes, kind, name, region }) => ({
        title: `${kind} ${name}${region === undefined ? "" : ` in ${region}`}`,
        notes: changes,
      })),
    },
    {
      title: "Stays with its owner",
      entries: handOvers.map(({ change, kind, name, region, why }) => ({
        title: `${kind} ${name}${region === undefined ? "" : ` in ${region}`}: ${why}`,
        notes: change,
      })),
    },
    {
      title: "For these owners, in the JSON report and in the folder of --out",
      entries: handOverFiles.map(({ name }) => ({ title: name, notes: [] })),
    },
    {
      title: "The proposed file would not be valid",
      entries: (proposal?.problems ?? []).map((problem) => ({ title: problem, notes: [] })),
    },
  ];
  return sections.filter(({ entries, title }) => entries.length > 0 || /^\d/.test(title));
}
