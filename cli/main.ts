import { isatty } from "node:tty";

import { interruption } from "./interruption";
import { createIo } from "./io";
import { runCli } from "./run-cli";

const io = createIo({
  terminal: isatty(1),
  inputTerminal: isatty(0),
  environment: process.env,
});

// `bastionless plan | head`: nobody reads on, and what runs is worth more than what it prints.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void runCli(process.argv.slice(2), { io, signal: interruption() }).then((exitCode) => {
  process.exitCode = exitCode;
});
