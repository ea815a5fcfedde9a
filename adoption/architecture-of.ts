import type { ImageFacts } from "../inventory/facts/image-facts";

/** The processor that an image is made for, by the image or the parameter that holds its id. */
export function architectureOf(imageId: string, image: ImageFacts | undefined): string {
  const ofParameter = /arm64|aarch64/.test(imageId) ? "arm64" : "x86_64";
  return image?.architecture ?? ofParameter;
}
