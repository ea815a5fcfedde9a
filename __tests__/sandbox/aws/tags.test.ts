import { join } from "node:path";

import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";
import { AwsAccount } from "./aws-account";

const tag = { "Tags.member.1.Key": "owner", "Tags.member.1.Value": "platform" };
const SAMLProviderArn = "arn:aws:iam::222233334444:saml-provider/okta";

describe("tags", () => {
  let emulator: AwsEmulator;
  let account: AwsAccount;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(join(__dirname, "..", "..", "..")) });
    account = await AwsAccount.of(emulator.url, "222233334444");
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
  });

  const iam = async (input: Readonly<Record<string, string>>) =>
    account.query("iam", { Version: "2010-05-08", ...input });

  const tagsOfProvider = async (): Promise<string[]> => {
    const { body } = await iam({ Action: "GetSAMLProvider", SAMLProviderArn });
    const pairs = body.matchAll(/<Key>(.*?)<\/Key>\s*<Value>(.*?)<\/Value>/g);
    return [...pairs].map(([, key, value]) => `${key ?? ""}=${value ?? ""}`);
  };

  it("belong to a SAML provider from its creation, and can be changed", async () => {
    // GIVEN
    const creation = { Name: "okta", SAMLMetadataDocument: "<EntityDescriptor/>", ...tag };
    await iam({ Action: "CreateSAMLProvider", ...creation });
    expect(await tagsOfProvider()).toEqual(["owner=platform"]);

    // WHEN
    await iam({
      Action: "TagSAMLProvider",
      SAMLProviderArn,
      "Tags.member.1.Key": "stage",
      "Tags.member.1.Value": "test",
    });
    await iam({ Action: "UntagSAMLProvider", SAMLProviderArn, "TagKeys.member.1": "owner" });

    // THEN
    expect(await tagsOfProvider()).toEqual(["stage=test"]);
    const again = await iam({ Action: "CreateSAMLProvider", ...creation });
    expect([again.status, again.body]).toEqual([
      409,
      expect.stringContaining("<Code>EntityAlreadyExists</Code>"),
    ]);
  });

  it("of a launch template are not tags of what it launches", async () => {
    const ec2 = async (input: Readonly<Record<string, string>>) =>
      account.query("ec2", { Version: "2016-11-15", ...input });
    const specification = "LaunchTemplateData.TagSpecification.1";
    await ec2({
      Action: "CreateLaunchTemplate",
      LaunchTemplateName: "web",
      "TagSpecification.1.ResourceType": "launch-template",
      "TagSpecification.1.Tag.1.Key": "owner",
      "TagSpecification.1.Tag.1.Value": "platform",
      [`${specification}.ResourceType`]: "instance",
      [`${specification}.Tag.1.Key`]: "Name",
      [`${specification}.Tag.1.Value`]: "web",
    });

    const named = { LaunchTemplateName: "web", "LaunchTemplateVersion.1": "1" };
    const { body } = await ec2({ Action: "DescribeLaunchTemplateVersions", ...named });

    expect([...body.matchAll(/<resourceType>(.*?)</g)].map(([, type]) => type)).toEqual([
      "instance",
    ]);
  });
});
