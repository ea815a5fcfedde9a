/**
 * The number of cores that a container's control group allows; `undefined` when there is no limit.
 *
 * @param read a file of the control group by its name; `undefined` when there is none
 */
export function cpuQuota(read: (name: string) => string | undefined): number | undefined {
  // Version 2: `<quota> <period>` in microseconds, or `max <period>`.
  const both = read("cpu.max")?.trim().split(" ");
  if (both !== undefined) return ratio(both[0], both[1]);
  // Version 1: the quota is -1 where there is no limit.
  return ratio(read("cpu/cpu.cfs_quota_us"), read("cpu/cpu.cfs_period_us"));
}

function ratio(quota: string | undefined, period: string | undefined): number | undefined {
  const cores = Number(quota) / Number(period);
  return Number.isFinite(cores) && cores > 0 ? cores : undefined;
}
