import type { HostMap } from "./declared-hosts";

/** Keys of configuration for names that AWS has: lower case, and each only once in its map. */
export class ConfigKeys {
  private readonly taken: Readonly<Record<HostMap, Set<string>>>;

  constructor(taken: Readonly<Record<HostMap, readonly string[]>>) {
    this.taken = {
      launchTemplates: new Set(taken.launchTemplates),
      autoScalingGroups: new Set(taken.autoScalingGroups),
      legacyAccess: new Set(taken.legacyAccess),
    };
  }

  /** `web-prod` for `Web_Prod`; `web-prod-2` when that is taken. */
  keyFor(map: HostMap, name: string): string {
    const words = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^[^a-z]+|-+$/g, "")
      .slice(0, 60);
    const base = words === "" ? "unnamed" : words;
    let key = base;
    for (let number = 2; this.taken[map].has(key); number += 1) key = `${base}-${number}`;
    this.taken[map].add(key);
    return key;
  }
}
