import type { SessionDocumentContent } from "../../../model/session-documents/session-document-content";

/** What any stack of the example has. */
export const expectedSettings = (name: string, accountId: string) =>
  ({
    name,
    accountId,
    partition: "aws",
    lifecycle: "active",
    terraform: {
      backend: { type: "local", path: `../../../terraform.state/${accountId}.tfstate` },
      deployRoleArn: `arn:aws:iam::${accountId}:role/terraform-deploy`,
      readOnlyRoleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
    },
    okta: { orgName: "example", baseUrl: "okta.com" },
  }) as const;

/** A logged and streamed shell in one region. */
export const expectedShell = (region: string, description: string): SessionDocumentContent => ({
  schemaVersion: "1.0",
  description,
  sessionType: "Standard_Stream",
  inputs: { ...expectedInputs(region), shellProfile: { linux: "exec bash -l", windows: "" } },
});

/** Logging of the sessions of one region, without what only shells have. */
export const expectedInputs = (region: string): NonNullable<SessionDocumentContent["inputs"]> => ({
  s3BucketName: `bastionless-logs-111122223333-${region}`,
  s3KeyPrefix: "sessions",
  s3EncryptionEnabled: true,
  cloudWatchLogGroupName: "/bastionless/sessions",
  cloudWatchEncryptionEnabled: true,
  cloudWatchStreamingEnabled: true,
  idleSessionTimeout: "20",
  maxSessionDuration: "480",
  runAsEnabled: false,
  runAsDefaultUser: "",
});
