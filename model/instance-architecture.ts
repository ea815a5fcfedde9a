import type { Architecture } from "./user-data/os-family";

/** AWS's own processors: `a1`, and a `g` right behind the generation, as in `m6gd` and `im4gn`. */
const graviton = /^(a1|[a-z]+\d+g[a-z]*)$/;

/** Macs and Grace Blackwell: neither runs the images that the agent is installed on here. */
const others = /^mac|-gb/;

/** Returns the processor architecture of an instance type; `undefined` where its name does not tell. */
export function instanceArchitecture(instanceType: string): Architecture | undefined {
  const family = instanceType.split(".")[0] ?? "";
  if (others.test(family)) return undefined;
  return graviton.test(family.replace(/-flex$/, "")) ? "arm64" : "x86_64";
}
