import { normalized } from "../../support/normalized";

describe("a region of the hub", () => {
  it("takes keys and log bucket from the configuration, principals that it adds included", () => {
    const { hub } = normalized(
      {
        namePrefix: "acme",
        hub: { accountId: "111122223333", regions: [{ name: "eu-west-1", protect: false }] },
        principals: {
          clients: ["arn:aws:iam::*:role/admin/*", "arn:aws:iam::*:role/admin/*"],
          agents: ["arn:aws:iam::*:role/service-role/AWSSystemsManagerDefaultEC2InstanceRole"],
        },
        logging: {
          keyPrefix: "a/b",
          objectLock: { mode: "COMPLIANCE", days: 365 },
          expirationInDays: 730,
          kmsDeletionWindowInDays: 7,
        },
      },
      {},
    );
    const agentArnPatterns = [
      "arn:aws:iam::*:role/acme/instance/*",
      "arn:aws:iam::*:role/service-role/AWSSystemsManagerDefaultEC2InstanceRole",
    ];

    expect({ ...hub.regions[0], documents: [] }).toEqual({
      name: "eu-west-1",
      lifecycle: "active",
      protect: false,
      sessionKey: {
        aliasName: "alias/acme-session",
        description: "Session Manager sessions and their recordings",
        deletionWindowInDays: 7,
        clientArnPatterns: ["arn:aws:iam::*:role/acme/access/*", "arn:aws:iam::*:role/admin/*"],
        agentArnPatterns,
      },
      logBucket: {
        name: "acme-logs-111122223333-eu-west-1",
        keyPrefix: "a/b",
        objectLock: { mode: "COMPLIANCE", days: 365 },
        expirationInDays: 730,
        agentArnPatterns,
      },
      documents: [],
    });
  });

  it("writes the session settings into its documents", () => {
    const { hub } = normalized(
      {
        session: {
          idleSessionTimeout: 5,
          maxSessionDuration: 60,
          runAs: { enabled: true, defaultUser: "operator" },
          shellProfile: { windows: "cd C:\\" },
        },
      },
      {},
    );

    expect(hub.regions[0]?.documents[0]?.content.inputs).toEqual({
      s3BucketName: "bastionless-logs-111122223333-us-east-1",
      s3KeyPrefix: "sessions",
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: "/bastionless/sessions",
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
      idleSessionTimeout: "5",
      maxSessionDuration: "60",
      runAsEnabled: true,
      runAsDefaultUser: "operator",
      shellProfile: { linux: "", windows: "cd C:\\" },
    });
  });

  it("leaves the shell profile out where there is none", () => {
    const { hub } = normalized({}, {});

    expect(Object.keys(hub.regions[0]?.documents[0]?.content.inputs ?? {})).not.toContain(
      "shellProfile",
    );
  });
});
