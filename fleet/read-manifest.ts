import { readFileSync } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";

import { z } from "zod";

import type { Stack } from "./stack";

const manifest = z.object({
  stacks: z.record(z.string(), z.object({ name: z.string(), workingDirectory: z.string() })),
});

/**
 * The stacks of a synthesized folder (`cdktf.out`), the hub first, then by name.
 *
 * @throws when there is no manifest, or when it names a folder outside of the synthesized one.
 */
export function readManifest(folder: string): readonly Stack[] {
  const { stacks } = manifest.parse(
    JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")),
  );
  return Object.values(stacks)
    .map(({ name, workingDirectory }) => ({ name, folder: inside(folder, workingDirectory) }))
    .sort((a, b) => rank(a).localeCompare(rank(b), "en"));
}

function inside(folder: string, relative: string): string {
  if (isAbsolute(relative) || normalize(relative).startsWith("..")) {
    throw new Error(`The manifest in ${folder} names a stack's folder outside of it: ${relative}`);
  }
  return join(folder, relative);
}

function rank({ name }: Stack): string {
  return name === "hub" ? "" : name;
}
