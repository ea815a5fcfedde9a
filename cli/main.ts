import { isatty } from "node:tty";

import { exitCodes } from "./exit-codes";
import { interruption } from "./interruption";
import { createIo } from "./io";
import { outliveOutput } from "./outlive-output";
import { runCli } from "./run-cli";

const io = createIo({
  terminal: isatty(1),
  inputTerminal: isatty(0),
  environment: process.env,
});

let isResultLost = false;
outliveOutput(process.stdout, (code) => {
  isResultLost = true;
  if (process.exitCode !== exitCodes.interrupted) process.exitCode = exitCodes.error;
  io.note(`error: The result could not be written to the standard output (${code}).`);
});
// Progress and notes: nowhere is left to tell of them, and the result says what was done.
outliveOutput(process.stderr, () => undefined);

void runCli(process.argv.slice(2), { io, signal: interruption() }).then((exitCode) => {
  process.exitCode =
    isResultLost && exitCode !== exitCodes.interrupted ? exitCodes.error : exitCode;
});
