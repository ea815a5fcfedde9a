/** First lines by which cloud-init knows what it is given, and the media types that say the same. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^#!/, "text/x-shellscript"],
  [/^#cloud-config-archive\b/, "text/cloud-config-archive"],
  [/^#cloud-config\b/, "text/cloud-config"],
  [/^#cloud-boothook\b/, "text/cloud-boothook"],
  [/^#include-once\b/, "text/x-include-once-url"],
  [/^#include\b/, "text/x-include-url"],
  [/^#part-handler\b/, "text/part-handler"],
  [/^## template: *jinja\b/, "text/jinja2"],
];

/** Returns the media type of one part of cloud-init user data; `undefined`: cloud-init would skip it. */
export function cloudInitType(part: string): string | undefined {
  return types.find(([firstLine]) => firstLine.test(part))?.[1];
}
