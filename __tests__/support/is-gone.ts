import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Whether the process is gone, or goes within some seconds. */
export async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 400; tries++) {
    if (!isRunning(pid)) return true;
    await delay(25);
  }
  return false;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and that nobody waits for: containers often have no init that does.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, "utf8"));
  } catch {
    return false;
  }
}
