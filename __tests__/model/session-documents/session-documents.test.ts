import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { renderSessionDocument } from "../../../model/session-documents/render-session-document";
import type { SessionInputs } from "../../../model/session-documents/session-document-content";
import { sessionDocuments } from "../../../model/session-documents/session-documents.generated";

const fixtures = join(__dirname, "../../fixtures/session-documents");

const inputs: SessionInputs = {
  s3BucketName: "logs",
  s3KeyPrefix: "sessions",
  s3EncryptionEnabled: true,
  cloudWatchLogGroupName: "/bastionless/sessions",
  cloudWatchEncryptionEnabled: true,
  cloudWatchStreamingEnabled: true,
  idleSessionTimeout: "20",
  maxSessionDuration: "480",
  runAsEnabled: true,
  runAsDefaultUser: "operator",
  shellProfile: { linux: "exec bash -l", windows: "" },
};

describe("session documents", () => {
  it("have valid and invalid cases for each type", () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(sessionDocuments).sort());
  });

  describe.each(Object.values(sessionDocuments))("$type", ({ type, schema }) => {
    it.each(cases(type, "valid"))("renders %s", (_name, fixture) => {
      const { config, content } = fixture as { config: unknown; content: unknown };

      expect(renderSessionDocument(schema.parse(config), inputs)).toEqual(content);
    });

    it.each(cases(type, "invalid"))("refuses %s", (_name, fixture) => {
      const { config, problems } = fixture as { config: unknown; problems: unknown };

      const { error } = schema.safeParse(config);

      expect(error?.issues.map(({ path, message }) => ({ path: path.join("."), message }))).toEqual(
        problems,
      );
    });

    it("describes each of its options", () => {
      const { properties = {} } = z.toJSONSchema(schema, { io: "input" });

      const undescribed = Object.entries(properties).filter(
        ([, option]) => typeof option === "boolean" || option.description === undefined,
      );

      expect(undescribed).toEqual([]);
    });
  });

  it("name no parameter in logging, encryption and Run As", () => {
    const contents = Object.values(sessionDocuments).flatMap(({ type, schema }) =>
      cases(type, "valid").map(([, fixture]) =>
        renderSessionDocument(schema.parse((fixture as { config: unknown }).config), inputs),
      ),
    );

    expect(
      contents.filter((content) => JSON.stringify(content.inputs ?? {}).includes("{{")),
    ).toEqual([]);
  });
});

function cases(type: string, kind: "valid" | "invalid"): [string, unknown][] {
  const folder = join(fixtures, type, kind);
  return readdirSync(folder)
    .sort()
    .map((file) => [
      file.replace(".json", "").replaceAll("-", " "),
      JSON.parse(readFileSync(join(folder, file), "utf8")),
    ]);
}
