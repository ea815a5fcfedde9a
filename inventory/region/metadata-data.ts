import type { LaunchTemplateInstanceMetadataOptions } from "@aws-sdk/client-ec2";

import type { LaunchData } from "../facts/launch-data";
import { namesOfOthers } from "../names-of-others";

const known = new Set(["HttpPutResponseHopLimit", "HttpTokens", "State"]);

/** Options of the metadata service as facts, and what they set beside them. */
export function metadataData({
  HttpEndpoint,
  HttpProtocolIpv6,
  HttpPutResponseHopLimit,
  InstanceMetadataTags,
  ...rest
}: LaunchTemplateInstanceMetadataOptions = {}): Pick<LaunchData, "metadataHopLimit"> & {
  readonly others: readonly string[];
} {
  return {
    ...(HttpPutResponseHopLimit !== undefined && { metadataHopLimit: HttpPutResponseHopLimit }),
    others: [
      ...(HttpEndpoint === "disabled" ? ["HttpEndpoint"] : []),
      ...(HttpProtocolIpv6 === "enabled" ? ["HttpProtocolIpv6"] : []),
      ...(InstanceMetadataTags === "enabled" ? ["InstanceMetadataTags"] : []),
      ...namesOfOthers(rest, known),
    ].map((name) => `MetadataOptions.${name}`),
  };
}
