import { liveDocument } from "../../../doctor/documents/live-document";

const name = "bastionless-c1-shell";

function documentOf(content: unknown): ReturnType<typeof liveDocument> {
  return liveDocument(name, JSON.stringify(content));
}

describe("a document as the hub has it", () => {
  test("says what it asks of an instance", () => {
    const inputs = {
      kmsKeyId: "key",
      s3BucketName: "bucket",
      s3EncryptionEnabled: "True",
      cloudWatchLogGroupName: "group",
      cloudWatchEncryptionEnabled: false,
      runAsEnabled: true,
      runAsDefaultUser: "operator",
    };

    expect(documentOf({ sessionType: "Standard_Stream", inputs })).toEqual({
      name,
      sessionType: "Standard_Stream",
      key: "key",
      toOtherHost: false,
      bucket: { name: "bucket", mustBeEncrypted: true },
      logGroup: { name: "group", mustBeEncrypted: false },
      runAs: { defaultUser: "operator" },
    });
  });

  test("asks nothing where it forwards ports: the agent neither encrypts nor records those", () => {
    const inputs = { kmsKeyId: "key", s3BucketName: "bucket", runAsEnabled: true };
    const port = { name, sessionType: "Port", key: "" };

    expect(documentOf({ sessionType: "Port", inputs })).toEqual({ ...port, toOtherHost: false });
    expect(documentOf({ sessionType: "Port", properties: { host: "{{ host }}" } })).toEqual({
      ...port,
      toOtherHost: true,
    });
  });

  test("asks for no user where it runs elevated", () => {
    const content = {
      sessionType: "InteractiveCommands",
      inputs: { runAsEnabled: true, runAsDefaultUser: "operator" },
      properties: { linux: { commands: "id", runAsElevated: true } },
    };

    expect(documentOf(content)).toEqual({
      name,
      sessionType: "InteractiveCommands",
      key: "",
      toOtherHost: false,
    });
  });

  test.each(["no JSON", "null", "1", "[]", "{}"])("is none where it is %s", (content) => {
    expect(liveDocument(name, content)).toBeUndefined();
  });
});
