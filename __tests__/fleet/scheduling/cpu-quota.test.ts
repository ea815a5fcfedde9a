import { cpuQuota } from "../../../fleet/scheduling/cpu-quota";

describe("cpuQuota", () => {
  test.each([
    ["two and a half cores", { "cpu.max": "250000 100000\n" }, 2.5],
    ["no limit", { "cpu.max": "max 100000\n" }, undefined],
    [
      "half a core, the older way",
      { "cpu/cpu.cfs_quota_us": "50000\n", "cpu/cpu.cfs_period_us": "100000\n" },
      0.5,
    ],
    [
      "no limit, the older way",
      { "cpu/cpu.cfs_quota_us": "-1\n", "cpu/cpu.cfs_period_us": "100000\n" },
      undefined,
    ],
    ["no control group", {}, undefined],
    ["a file that says nothing", { "cpu.max": "" }, undefined],
  ])("reads %s", (_, files: Readonly<Record<string, string>>, expected) => {
    expect(cpuQuota((name) => files[name])).toBe(expected);
  });
});
