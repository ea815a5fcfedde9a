import { interruption } from "./interruption";
import { createIo } from "./io";
import { runCli } from "./run-cli";

const io = createIo({ terminal: process.stdout.isTTY, environment: process.env });

void runCli(process.argv.slice(2), { io, signal: interruption() }).then((exitCode) => {
  process.exitCode = exitCode;
});
