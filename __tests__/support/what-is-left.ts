import {
  IAMClient,
  ListInstanceProfilesCommand,
  ListRolesCommand,
  ListSAMLProvidersCommand,
} from "@aws-sdk/client-iam";
import {
  DescribeKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ListKeysCommand,
} from "@aws-sdk/client-kms";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetServiceSettingCommand, ListDocumentsCommand, SSMClient } from "@aws-sdk/client-ssm";

import type { Sandbox } from "../../sandbox/start-sandbox";
import { accountCredentials, type ClientConfiguration } from "./account-credentials";

const sharingSetting = "/ssm/documents/console/public-sharing-permission";

/** Names of everything that an account of the sandbox still holds, KMS keys aside that wait for their deletion. */
export async function whatIsLeft(
  sandbox: Sandbox,
  accountId: string,
  regions: readonly string[],
): Promise<readonly string[]> {
  const anywhere = await accountCredentials(sandbox, accountId, "us-east-1");
  const left = [...(await globalNames(anywhere))];
  for (const region of regions) {
    left.push(...(await regionalNames(await accountCredentials(sandbox, accountId, region))));
  }
  return left;
}

async function globalNames(configuration: ClientConfiguration): Promise<readonly string[]> {
  const iam = new IAMClient(configuration);
  const s3 = new S3Client(configuration);
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  const { InstanceProfiles = [] } = await iam.send(new ListInstanceProfilesCommand({}));
  const { SAMLProviderList = [] } = await iam.send(new ListSAMLProvidersCommand({}));
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  return [
    ...Roles.map(({ RoleName = "" }) => RoleName),
    ...InstanceProfiles.map(({ InstanceProfileName = "" }) => InstanceProfileName),
    ...SAMLProviderList.map(({ Arn = "" }) => Arn),
    ...Buckets.map(({ Name = "" }) => Name),
  ];
}

async function regionalNames(configuration: ClientConfiguration): Promise<readonly string[]> {
  const kms = new KMSClient(configuration);
  const ssm = new SSMClient(configuration);
  const own = { Filters: [{ Key: "Owner", Values: ["Self"] }] };
  const { DocumentIdentifiers = [] } = await ssm.send(new ListDocumentsCommand(own));
  const { Aliases = [] } = await kms.send(new ListAliasesCommand({}));
  const { Keys = [] } = await kms.send(new ListKeysCommand({}));
  const states = await Promise.all(
    Keys.map(({ KeyId }) => kms.send(new DescribeKeyCommand({ KeyId }))),
  );
  const { ServiceSetting } = await ssm.send(
    new GetServiceSettingCommand({ SettingId: sharingSetting }),
  );
  return [
    ...DocumentIdentifiers.map(({ Name = "" }) => Name),
    ...Aliases.map(({ AliasName = "" }) => AliasName).filter(
      (name) => !name.startsWith("alias/aws/"),
    ),
    ...states.flatMap(({ KeyMetadata }) =>
      KeyMetadata?.KeyState === "PendingDeletion" ? [] : [KeyMetadata?.KeyId ?? ""],
    ),
    ...(ServiceSetting?.SettingValue === "Disable" ? [sharingSetting] : []),
  ];
}
