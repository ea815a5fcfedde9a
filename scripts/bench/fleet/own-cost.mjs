// Preloaded into this project's command line: when that ends, it writes what its own process took.
import { writeFileSync } from "node:fs";

const file = process.env["BENCH_OWN_COST"];

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // Seconds and bytes.
  const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
  if (file !== undefined) writeFileSync(file, JSON.stringify(cost));
});
