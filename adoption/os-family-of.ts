import type { ImageFacts } from "../inventory/facts/image-facts";

/** How the publishers of images name them, and the parameters that hold their ids. */
const signs = [
  ["amazon-linux-2023", /\bal2023\b|amazon linux 2023/i],
  ["amazon-linux-2", /\bamzn2\b|amazon linux 2\b(?!\d)/i],
  ["ubuntu", /\bubuntu\b/i],
  ["debian", /\bdebian\b/i],
  ["rhel", /\brhel\b|red hat enterprise linux/i],
  ["windows-server", /windows_server|windows server|\bami-windows\b/i],
] as const;

/**
 * The operating system family of an image, by its name, its description or the parameter that holds
 * its id; `undefined` when they do not tell, or tell two things.
 */
export function osFamilyOf(imageId: string, image: ImageFacts | undefined): string | undefined {
  const text = imageId.startsWith("resolve:")
    ? imageId
    : `${image?.name ?? ""} ${image?.description ?? ""}`;
  const found = signs.filter(([, sign]) => sign.test(text));
  if (found.length !== 1) return undefined;
  const [family] = found[0] ?? [];
  const isWindows = family === "windows-server";
  return image !== undefined && isWindows !== (image.platform === "windows") ? undefined : family;
}
