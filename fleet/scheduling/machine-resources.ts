import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import { cpuQuota } from "./cpu-quota";

export interface MachineResources {
  /** Cores that this process may use; a part of one counts. */
  readonly cores: number;
  /** Bytes of memory that this process may use without anything else giving way. */
  readonly freeMemory: number;
}

/**
 * What this process may use of the machine: Node knows about affinity and about a container's
 * memory, and not yet, in version 20, about a container's share of the processors.
 */
export function machineResources(): MachineResources {
  return {
    cores: Math.min(availableParallelism(), cpuQuota(readControlFile) ?? Infinity),
    freeMemory: process.availableMemory(),
  };
}

/** A file of the container's control group; a machine without one has no limit. */
function readControlFile(name: string): string | undefined {
  try {
    return readFileSync(`/sys/fs/cgroup/${name}`, "utf8");
  } catch {
    return undefined;
  }
}
