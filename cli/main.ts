import { isatty } from "node:tty";

import { exitCodes } from "./exit-codes";
import { interruption } from "./interruption";
import { createIo } from "./io";
import { outliveOutput } from "./outlive-output";
import { runCli } from "./run-cli";

// Which Node.js is enough stands in package.json, and the AWS SDK's version in the lock file: what the SDK
// says of versions to come would stand in the middle of people's progress.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

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
