import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";

const setting = "/ssm/managed-instance/default-ec2-instance-management-role";

/** The role that instances without an instance profile get; empty: none. */
export async function readDefaultHostManagementRole(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<string> {
  const { GetServiceSettingCommand } = await import("@aws-sdk/client-ssm");
  const client = await account.ssm(region);
  const { ServiceSetting } = await client.send(
    new GetServiceSettingCommand({ SettingId: setting }),
    { abortSignal: signal },
  );
  const role = ServiceSetting?.SettingValue ?? "";
  return role === "$None" ? "" : role;
}
