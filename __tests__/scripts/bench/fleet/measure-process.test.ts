import { tmpdir } from "node:os";
import { join } from "node:path";

import { findPython } from "../../../../sandbox/find-python";
import { measureProcess, type ProcessCost } from "../../../../scripts/bench/fleet/measure-process";

const python = findPython(join(__dirname, "../../../.."));

/** A Python program that uses so many seconds of CPU. */
const burn = (seconds: number): string =>
  `'${python}' -c 'import time
while time.process_time() < ${seconds}: pass'`;

async function measure(script: string, memory = false): Promise<ProcessCost> {
  return measureProcess({
    command: ["/bin/sh", "-c", script],
    folder: tmpdir(),
    environment: { PATH: process.env["PATH"] ?? "" },
    python,
    memory,
  });
}

const describeOnLinux = process.platform === "linux" ? describe : describe.skip;

describeOnLinux("measureProcess", () => {
  test("counts the CPU of a child that was waited for", async () => {
    const { cpu } = await measure(burn(0.5));

    expect(cpu).toBeGreaterThanOrEqual(0.5);
    expect(cpu).toBeLessThan(1);
  });

  test("counts a child that nobody waited for, and an orphan in a session of its own", async () => {
    const { cpu } = await measure(`${burn(0.4)} & setsid ${burn(0.6)} >/dev/null 2>&1 & exit 0`);

    expect(cpu).toBeGreaterThanOrEqual(1);
    expect(cpu).toBeLessThan(1.5);
  });

  test("does not count this process", async () => {
    const end = performance.now() + 300;
    const measuring = measure("sleep 0.5");
    while (performance.now() < end);
    const { cpu, wall } = await measuring;

    expect(cpu).toBeLessThan(0.2);
    expect(wall).toBeGreaterThanOrEqual(0.5);
  });

  test("sees the memory of all processes together", async () => {
    const hold = `'${python}' -c 'import time; held = b"x" * 50_000_000; time.sleep(0.6)'`;

    const { memory } = await measure(`${hold} & ${hold} & wait`, true);

    expect(memory).toBeGreaterThan(100_000_000);
    expect(memory).toBeLessThan(160_000_000);
  });

  test("hands over what the command said and how it ended", async () => {
    expect(await measure("echo one; echo two >&2; exit 3")).toEqual({
      exitCode: 3,
      wall: expect.any(Number) as number,
      cpu: expect.any(Number) as number,
      memory: null,
      output: "one\ntwo\n",
    });
    expect((await measure("kill -9 $$")).exitCode).toBe(-9);
  });

  test("says so when the command is not there", async () => {
    const measuring = measureProcess({
      command: ["/no/such/command"],
      folder: tmpdir(),
      environment: {},
      python,
    });

    await expect(measuring).rejects.toThrow("/no/such/command could not be measured");
  });
});
