import { z } from "zod";

import { documentText } from "../session-documents/private/document-text";

const runAs = z.strictObject({
  enabled: z
    .boolean()
    .default(false)
    .describe("Whether sessions run as a user of the instance instead of `ssm-user`."),
  defaultUser: z
    .string()
    .regex(
      /^(?!root$)[a-z_][a-z0-9_.-]{0,31}$/,
      "a Linux user name in lower case; Session Manager refuses root",
    )
    .exactOptional()
    .describe("User as whom sessions run. Required when Run As is enabled."),
});

const shellProfile = z.strictObject({
  linux: documentText(512)
    .exactOptional()
    .describe("Command that a shell runs first, on Linux; at most 512 characters."),
  windows: documentText(512)
    .exactOptional()
    .describe("Command that a shell runs first, on Windows; at most 512 characters."),
});

/** What every shell and interactive session gets. */
export const sessionSchema = z.strictObject({
  idleSessionTimeout: z
    .int()
    .min(1, "1 to 60 minutes")
    .max(60, "1 to 60 minutes")
    .default(20)
    .describe("Minutes without input after which a session ends."),
  maxSessionDuration: z
    .int()
    .min(1, "1 to 1440 minutes")
    .max(1440, "1 to 1440 minutes")
    .default(480)
    .describe("Minutes after which a session ends in any case."),
  runAs: runAs.prefault({}).describe("Run As on Linux and macOS."),
  shellProfile: shellProfile.prefault({}).describe("First command of a shell."),
});
