import { liveDocuments } from "../../../doctor/documents/live-documents";
import { doctorFactsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const { regions, ...shared } = doctorFactsOf();
const [region] = regions;
if (region === undefined) throw new Error("no region");

function documentsOf(shell: object | string): ReturnType<typeof liveDocuments> {
  if (region === undefined) return [];
  const content = typeof shell === "string" ? shell : JSON.stringify(shell);
  const documents = new Map([
    ["bastionless-c1-shell", known({ exists: true, content, sharedWith: known([]) } as const)],
    ["bastionless-c1-ssh", unknown()],
  ]);
  return liveDocuments({ ...shared, ...region, hub: { ...region.hub, documents } });
}

const name = "bastionless-c1-shell";

describe("the documents of an account as the hub has them", () => {
  test("say what they ask of an instance", () => {
    const inputs = {
      kmsKeyId: "key",
      s3BucketName: "bucket",
      s3EncryptionEnabled: "True",
      cloudWatchLogGroupName: "group",
      cloudWatchEncryptionEnabled: false,
      runAsEnabled: true,
      runAsDefaultUser: "operator",
    };

    expect(documentsOf({ sessionType: "Standard_Stream", inputs })).toEqual([
      {
        name,
        sessionType: "Standard_Stream",
        key: "key",
        bucket: { name: "bucket", mustBeEncrypted: true },
        logGroup: { name: "group", mustBeEncrypted: false },
        runAs: { defaultUser: "operator" },
      },
    ]);
  });

  test("ask nothing where they forward ports: the agent neither encrypts nor records those", () => {
    const inputs = { kmsKeyId: "key", s3BucketName: "bucket", runAsEnabled: true };

    expect(documentsOf({ sessionType: "Port", inputs })).toEqual([
      { name, sessionType: "Port", key: "" },
    ]);
  });

  test("ask for no user where they run elevated", () => {
    const content = {
      sessionType: "InteractiveCommands",
      inputs: { runAsEnabled: true, runAsDefaultUser: "operator" },
      properties: { linux: { commands: "id", runAsElevated: true } },
    };

    expect(documentsOf(content)).toEqual([{ name, sessionType: "InteractiveCommands", key: "" }]);
  });

  test("are left out where they are no document", () => {
    expect(documentsOf("no JSON")).toEqual([]);
  });
});
