import { partitionOf } from "../../partition";
import type { AgentHost } from "../os-family";

/**
 * Returns where AWS publishes the agent: the bucket of the instance's own region, which a gateway
 * endpoint reaches and which exists in every partition.
 *
 * @param system first part of the folder, such as `linux`
 * @param file name of the installer
 */
export function agentDownloadUrl(host: AgentHost, system: string, file: string): string {
  const { region, architecture } = host;
  const suffix = partitionOf(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  const processor = architecture === "arm64" ? "arm64" : "amd64";
  return `https://s3.${region}.${suffix}/amazon-ssm-${region}/latest/${system}_${processor}/${file}`;
}
