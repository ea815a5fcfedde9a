import { EC2Client } from "@aws-sdk/client-ec2";

import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import type { LaunchTemplateFacts } from "../../../inventory/facts/launch-template-facts";
import { readLaunchTemplates } from "../../../inventory/region/read-launch-templates";
import { groupOf } from "../../support/inventory-of";

const templates = ["lt-api", "lt-web"].map((id) => ({
  LaunchTemplateId: id,
  LaunchTemplateName: id,
  DefaultVersionNumber: 1,
  LatestVersionNumber: 3,
}));

/** Of two templates, each with one group; EC2 says of the versions of the first what is given. */
async function read(code: string): Promise<readonly LaunchTemplateFacts[]> {
  const client = new EC2Client({ region: "us-east-1" });
  client.middlewareStack.add(() => ({ input }) => {
    const { LaunchTemplateId } = input as { readonly LaunchTemplateId?: string };
    if (LaunchTemplateId === "lt-api") {
      return Promise.reject(Object.assign(new Error("no"), { name: code }));
    }
    const LaunchTemplateVersions = [{ VersionNumber: 3, LaunchTemplateData: {} }];
    const output =
      LaunchTemplateId === undefined ? { LaunchTemplates: templates } : { LaunchTemplateVersions };
    return Promise.resolve({ response: {}, output: { ...output, $metadata: {} } });
  });
  const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });
  const groups = ["lt-api", "lt-web"].map((id) =>
    groupOf({ launch: { kind: "launch-template", id, name: id, version: "3" } }),
  );
  return readLaunchTemplates(
    { ...account, ec2: () => Promise.resolve(client) },
    "us-east-1",
    groups,
    { signal: new AbortController().signal },
  );
}

describe("the launch templates of a region", () => {
  test.each(["InvalidLaunchTemplateId.VersionNotFound", "InvalidLaunchTemplateId.NotFound"])(
    "are read all the same where a group names one that is gone: %s",
    async (code) => {
      const found = await read(code);

      expect(
        found.map(({ id, usedVersions }) => [id, usedVersions.map(({ version }) => version)]),
      ).toEqual([
        ["lt-api", []],
        ["lt-web", [3]],
      ]);
    },
  );

  test("are unknown where their versions may not be read", async () => {
    await expect(read("UnauthorizedOperation")).rejects.toThrow("no");
  });
});
