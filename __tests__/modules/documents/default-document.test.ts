import { TerraformLocal } from "cdktf";

import type { SessionDocumentContent } from "../../../model/session-documents/session-document-content";
import { DefaultDocument } from "../../../modules/documents/default-document";
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
};

const content: SessionDocumentContent = {
  schemaVersion: "1.0",
  description: "Sessions that name no document",
  sessionType: "Standard_Stream",
  inputs,
};

describe("DefaultDocument", () => {
  test("is never shared, and encrypts with the account's own key", () => {
    const keyArn = "arn:aws:kms:us-east-1:222233334444:key/1234abcd";

    const stack = Synthesized.of((scope) => {
      const { documentName, documentArn } = new DefaultDocument(scope, "default-document", {
        name: "SSM-SessionManagerRunShell",
        content,
        adopt: false,
        accountKey: { keyArn },
      });
      new TerraformLocal(scope, "exposed", [documentName, documentArn]);
    });

    expect(stack.addresses()).toEqual(["aws_ssm_document.default-document"]);
    expect(stack.at("aws_ssm_document.default-document")).toEqual({
      name: "SSM-SessionManagerRunShell",
      document_type: "Session",
      document_format: "JSON",
      content: JSON.stringify({ ...content, inputs: { ...inputs, kmsKeyId: keyArn } }),
    });
    expect(stack.json["locals"]).toEqual({
      exposed: [
        "${aws_ssm_document.default-document.name}",
        "${aws_ssm_document.default-document.arn}",
      ],
    });
    expect(stack.json["import"]).toBeUndefined();
  });

  test("is imported where it exists", () => {
    const stack = Synthesized.of((scope) => {
      new DefaultDocument(scope, "default-document", {
        name: "SSM-SessionManagerRunShell",
        content,
        adopt: true,
        accountKey: { keyArn: "arn:aws:kms:us-east-1:222233334444:key/1234abcd" },
      });
    });

    expect(stack.json["import"]).toEqual([
      { to: "aws_ssm_document.default-document", id: "SSM-SessionManagerRunShell" },
    ]);
  });
});
