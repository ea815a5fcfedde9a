import type { DataPath } from "./data-path";

/** `["accessRoles", "admin", "documents", 0]` becomes `accessRoles.admin.documents[0]`. */
export function formatPath(path: DataPath): string {
  return path
    .map((part) => {
      if (typeof part === "number") return `[${part}]`;
      return /^[\w-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    })
    .join("")
    .replace(/^\./, "");
}
