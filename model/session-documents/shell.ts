import { defineSessionDocument } from "./define-session-document";

/**
 * A shell in the terminal or in the console.
 *
 * Fails closed: the three flags of `inputs` make the agent refuse a session whose bucket or log
 * group is not encrypted, or whose log group is missing, and what is typed is streamed while the
 * session runs.
 */
export const shell = defineSessionDocument({
  type: "shell",
  summary: "Shell, recorded and streamed while it runs.",
  options: {},
  render: (_options, { description, inputs }) => ({
    schemaVersion: "1.0",
    description,
    sessionType: "Standard_Stream",
    inputs: {
      ...inputs,
      s3EncryptionEnabled: true,
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
    },
  }),
});
