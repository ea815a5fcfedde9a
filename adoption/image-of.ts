import type { ImageFacts } from "../inventory/facts/image-facts";
import type { RegionInventory } from "../inventory/region-inventory";

/** An image by its id, where it could be read. */
export function imageOf({ images }: RegionInventory, imageId: string): ImageFacts | undefined {
  return images.known ? images.value.find((image) => image.imageId === imageId) : undefined;
}
