import { readdirSync } from "node:fs";

interface Module {
  /** File name without extension. */
  readonly file: string;
  /** The file's one export. */
  readonly name: string;
}

/** Returns the modules of a folder that export a constant named like their file, in order. */
export function modulesOf(folder: string, except: readonly string[] = []): Module[] {
  return readdirSync(folder)
    .filter((entry) => entry.endsWith(".ts") && !entry.endsWith(".generated.ts"))
    .map((entry) => entry.slice(0, -".ts".length))
    .filter((file) => !except.includes(file))
    .sort()
    .map((file) => ({ file, name: camelCase(file) }));
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, first: string) => first.toUpperCase());
}
