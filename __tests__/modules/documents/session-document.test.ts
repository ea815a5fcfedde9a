import { TerraformLocal } from "cdktf";

import type { SessionDocumentContent } from "../../../model/session-documents/session-document-content";
import { SessionDocument } from "../../../modules/documents/session-document";
import { SessionKey } from "../../../modules/logging/session-key";
import { Synthesized } from "../../support/synthesized";

const inputs = {
  s3BucketName: "bastionless-logs-111122223333-us-east-1",
  s3KeyPrefix: "sessions",
  s3EncryptionEnabled: true,
  cloudWatchLogGroupName: "/bastionless/sessions",
  cloudWatchEncryptionEnabled: true,
  cloudWatchStreamingEnabled: true,
  idleSessionTimeout: "20",
  runAsEnabled: false,
  runAsDefaultUser: "",
  shellProfile: { linux: "cd $${HOME}", windows: "" },
};

const content: SessionDocumentContent = {
  schemaVersion: "1.0",
  description: "Shell",
  sessionType: "Standard_Stream",
  inputs,
};

const sessionKey = { keyArn: "arn:aws:kms:us-east-1:111122223333:key/1234abcd" };
const name = "bastionless-c1-shell";

const synthesize = (sharedWith: readonly string[]): Synthesized =>
  Synthesized.of((stack) => {
    new SessionDocument(stack, "shell", { name, content, sharedWith, sessionKey });
  });

describe("SessionDocument", () => {
  const unshared = {
    name: "bastionless-c1-shell",
    document_type: "Session",
    document_format: "JSON",
    content: JSON.stringify({ ...content, inputs: { ...inputs, kmsKeyId: sessionKey.keyArn } }),
  };

  test("is one document; nobody shares it unless somebody is named", () => {
    const stack = synthesize([]);

    expect(stack.addresses()).toEqual(["aws_ssm_document.shell"]);
    expect(stack.at("aws_ssm_document.shell")).toEqual(unshared);
  });

  test("is shared with exactly the named accounts, in one order, without spaces", () => {
    const stack = synthesize(["444455556666", "222233334444", "333344445555"]);

    expect(stack.at("aws_ssm_document.shell")).toEqual({
      ...unshared,
      permissions: { type: "Share", account_ids: "222233334444,333344445555,444455556666" },
    });
  });

  test("refers to the key of the same graph, and to nothing else", () => {
    // GIVEN a key whose ARN only Terraform knows, and a shell profile with a variable
    const stack = Synthesized.of((scope) => {
      const key = new SessionKey(scope, "key", {
        aliasName: "alias/bastionless-session",
        description: "Sessions",
        deletionWindowInDays: 30,
        partition: "aws",
        accountId: "111122223333",
        region: "us-east-1",
        organizationId: "o-exampleorg1",
        clientArnPatterns: ["arn:aws:iam::*:role/bastionless/access/*"],
        agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
        logBucket: { name: "bastionless-logs-111122223333-us-east-1", keyPrefix: "sessions" },
        protect: true,
      });

      // WHEN
      const document = new SessionDocument(scope, "shell", {
        name,
        content,
        sharedWith: [],
        sessionKey: key,
      });
      new TerraformLocal(scope, "exposed", [document.documentName, document.documentArn]);
    });

    // THEN one reference is evaluated, and the variable is the shell's own
    expect(stack.at("aws_ssm_document.shell")["content"]).toBe(
      JSON.stringify({ ...content, inputs: { ...inputs, kmsKeyId: "${aws_kms_key.key.arn}" } }),
    );
    expect(stack.json["locals"]).toEqual({
      exposed: ["${aws_ssm_document.shell.name}", "${aws_ssm_document.shell.arn}"],
    });
  });
});
