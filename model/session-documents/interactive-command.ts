import { z } from "zod";

import { defineSessionDocument } from "./define-session-document";
import { commandParameters, type CommandParameters } from "./private/command-parameters";
import { hasUndeclaredParameter } from "./private/has-undeclared-parameter";
import type { SessionInputs, SessionParameter } from "./session-document-content";

/** Part of every description: whoever starts the document sees how it differs from a shell. */
const recording =
  "recorded when it ends, not streamed; refused unless the log targets are encrypted";

const command = z.string().min(1).max(4000);

/**
 * One fixed command on a terminal of its own; the session ends with it.
 *
 * AWS streams nothing of such a session. What fails closed is its start: the agent refuses it when
 * the bucket or the log group is not encrypted. The recording is written once, when the command
 * ends: an instance that dies before then takes it along.
 */
export const interactiveCommand = defineSessionDocument({
  type: "interactiveCommand",
  summary: "One command",
  options: {
    linux: command
      .exactOptional()
      .describe("Command on Linux; a parameter stands as `{{ name }}`."),
    windows: command
      .exactOptional()
      .describe("PowerShell command on Windows; a parameter stands as `{{ name }}`."),
    parameters: commandParameters
      .default({})
      .describe(
        "Parameters of the command, by name; each with a pattern that its value must match.",
      ),
    runAsElevated: z
      .boolean()
      .default(false)
      .describe("Whether the command runs as root or SYSTEM, Run As notwithstanding."),
  },
  check: ({ value, issues }) => {
    if (value.linux === undefined && value.windows === undefined) {
      issues.push({
        code: "custom",
        input: value,
        path: ["linux"],
        message: "a command in `linux`, in `windows` or in both",
      });
    }
    for (const platform of ["linux", "windows"] as const) {
      const text = value[platform];
      if (text === undefined || !hasUndeclaredParameter(text, Object.keys(value.parameters)))
        continue;
      issues.push({
        code: "custom",
        input: text,
        path: [platform],
        message: "a command whose every `{{ name }}` is a key of `parameters`, and no other `{{`",
      });
    }
  },
  render: ({ linux, windows, parameters, runAsElevated }, { description, inputs }) => {
    return {
      schemaVersion: "1.0",
      description: `${description} (${recording})`,
      sessionType: "InteractiveCommands",
      inputs: {
        ...withoutShellProfile(inputs),
        s3EncryptionEnabled: true,
        cloudWatchEncryptionEnabled: true,
        cloudWatchStreamingEnabled: false,
      },
      ...(Object.keys(parameters).length > 0 && { parameters: declaredParameters(parameters) }),
      properties: {
        ...(linux !== undefined && { linux: { commands: linux, runAsElevated } }),
        ...(windows !== undefined && { windows: { commands: windows, runAsElevated } }),
      },
    };
  },
});

function declaredParameters(parameters: CommandParameters): Record<string, SessionParameter> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { description, allowedPattern }]) => [
      name,
      { type: "String", ...(description !== undefined && { description }), allowedPattern },
    ]),
  );
}

/** AWS runs a profile in shells only. */
function withoutShellProfile(inputs: SessionInputs): SessionInputs {
  const copy: { -readonly [Key in keyof SessionInputs]: SessionInputs[Key] } = { ...inputs };
  delete copy.shellProfile;
  return copy;
}
