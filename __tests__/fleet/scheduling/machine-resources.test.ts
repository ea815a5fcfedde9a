import { availableParallelism, totalmem } from "node:os";

import { machineResources } from "../../../fleet/scheduling/machine-resources";

describe("machineResources", () => {
  test("are a part of the machine's", () => {
    const { cores, freeMemory } = machineResources();

    expect(cores).toBeGreaterThan(0);
    expect(cores).toBeLessThanOrEqual(availableParallelism());
    expect(freeMemory).toBeGreaterThan(0);
    expect(freeMemory).toBeLessThanOrEqual(totalmem());
  });
});
