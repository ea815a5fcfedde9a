import type { RegionInventory } from "../../inventory/region-inventory";
import { instanceOf, inventoryOf, known } from "../support/inventory-of";
import { image, proposalFor, web } from "../support/proposal-for";

describe("the hops of the metadata service", () => {
  test("stay as instances have them, by the image or by what runs", () => {
    const hops = (inventory: Partial<RegionInventory>): unknown =>
      proposalFor(inventoryOf({ ...web, ...inventory })).additions.launchTemplates["web-prod"]?.[
        "metadataHopLimit"
      ];
    const running = (hopLimit: number): Partial<RegionInventory> => ({
      instances: known([
        instanceOf({ autoScalingGroupName: "web-prod", metadata: { enabled: true, hopLimit } }),
        instanceOf({ instanceId: "i-2", metadata: { enabled: true, hopLimit: 9 } }),
      ]),
    });

    expect(hops({})).toBeUndefined();
    expect(hops({ images: known([{ ...image, metadataHopLimit: 2 }]) })).toBe(2);
    expect(hops(running(3))).toBe(3);
    expect(hops(running(1))).toBeUndefined();
  });
});
