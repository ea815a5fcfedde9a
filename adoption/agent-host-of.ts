import type { RegionInventory } from "../inventory/region-inventory";
import { architectureOf } from "./architecture-of";
import type { AgentHost } from "./discovery";
import { imageOf } from "./image-of";
import { osFamilyOf } from "./os-family-of";

/** How the agent gets to an instance of an image; `undefined`: nothing tells. */
export function agentHostOf(region: RegionInventory, imageId: string): AgentHost | undefined {
  const image = imageOf(region, imageId);
  const osFamily = osFamilyOf(imageId, image);
  if (osFamily === undefined) return undefined;
  const isArm = architectureOf(imageId, image) === "arm64";
  return { osFamily, architecture: isArm ? "arm64" : "x86_64", region: region.name };
}
