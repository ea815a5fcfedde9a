/** Keys and list indexes from the root of a resource. */
export type AttributePath = readonly (string | number)[];

/** `["tags", "Cost Center"]` becomes `tags["Cost Center"]`, `["statement", 0]` `statement[0]`. */
export function formatAttributePath(path: AttributePath): string {
  return path
    .map((part) => {
      if (typeof part === "number") return `[${part}]`;
      return /^[A-Za-z_][\w-]*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    })
    .join("")
    .replace(/^\./, "");
}
