import type { SessionDocumentContent } from "../../../model/session-documents/session-document-content";
import { encryptedContent } from "../../../modules/documents/encrypted-content";

const keyArn = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";

const shell: SessionDocumentContent = {
  schemaVersion: "1.0",
  description: 'A "shell", costs $$ and 100 %',
  sessionType: "Standard_Stream",
  inputs: {
    s3BucketName: "logs",
    s3KeyPrefix: "sessions",
    s3EncryptionEnabled: true,
    cloudWatchLogGroupName: "/bastionless/sessions",
    cloudWatchEncryptionEnabled: true,
    cloudWatchStreamingEnabled: true,
    idleSessionTimeout: "20",
    runAsEnabled: false,
    runAsDefaultUser: "",
    shellProfile: { linux: "cd $${HOME}; exec bash -l", windows: "" },
  },
};

const port: SessionDocumentContent = {
  schemaVersion: "1.0",
  description: "SSH",
  sessionType: "Port",
  properties: { portNumber: "22" },
};

describe("encryptedContent", () => {
  test("adds the key to the inputs and leaves every text as it is", () => {
    expect(JSON.parse(encryptedContent(shell, keyArn))).toEqual({
      ...shell,
      inputs: { ...shell.inputs, kmsKeyId: keyArn },
    });
  });

  test("leaves a Port document, whose sessions the agent does not encrypt", () => {
    expect(JSON.parse(encryptedContent(port, keyArn))).toEqual(port);
  });

  test.each(["Standard_Stream", "InteractiveCommands"] as const)(
    "refuses a %s document without inputs: nothing would be recorded",
    (sessionType) => {
      expect(() => encryptedContent({ ...port, sessionType }, keyArn)).toThrow(
        `A ${sessionType} document without inputs would not be recorded.`,
      );
    },
  );
});
