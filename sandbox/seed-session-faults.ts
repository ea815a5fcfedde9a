import { CloudWatchLogsClient, DeleteLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateTagsCommand, EC2Client, StopInstancesCommand } from "@aws-sdk/client-ec2";
import { IAMClient, ListRolePoliciesCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { ModifyDocumentPermissionCommand, SSMClient } from "@aws-sdk/client-ssm";

import { accountClientConfig } from "./account-client-config";
import type { ExistingEstate } from "./existing-estate";
import type { Sandbox } from "./start-sandbox";

export interface SessionFaults {
  /** 12 digits. */
  readonly accountId: string;
  readonly hubAccountId: string;
  readonly region: string;
  readonly estate: Pick<ExistingEstate, "bastionInstanceId" | "standaloneInstanceId">;
  /** A role of instances whose policies for sessions are cut down; policies that it keeps. */
  readonly role: { readonly name: string; readonly keeps: readonly string[] };
  readonly logGroupName: string;
  /** A document of the hub that is not shared with the account any more. */
  readonly documentName: string;
}

/**
 * Makes five faults, as people make them: an instance is stopped, an agent is offline, a role may do
 * no more than report, the log group is deleted, and a document is not shared any more.
 */
export async function seedSessionFaults(
  sandbox: Pick<Sandbox, "awsEndpoint">,
  faults: SessionFaults,
): Promise<void> {
  const { accountId, estate, hubAccountId, region, role } = faults;
  const config = await accountClientConfig(sandbox, accountId, region);
  const [ec2, iam] = [new EC2Client(config), new IAMClient(config)];
  const logs = new CloudWatchLogsClient(config);
  const hub = new SSMClient(await accountClientConfig(sandbox, hubAccountId, region));
  try {
    await ec2.send(new StopInstancesCommand({ InstanceIds: [estate.bastionInstanceId] }));
    await ec2.send(
      new CreateTagsCommand({
        Resources: [estate.standaloneInstanceId],
        Tags: [{ Key: "sandbox:agent", Value: "offline" }],
      }),
    );
    const { PolicyNames = [] } = await iam.send(
      new ListRolePoliciesCommand({ RoleName: role.name }),
    );
    for (const PolicyName of PolicyNames.filter((name) => !role.keeps.includes(name))) {
      await iam.send(
        new PutRolePolicyCommand({ RoleName: role.name, PolicyName, PolicyDocument: reports }),
      );
    }
    await logs.send(new DeleteLogGroupCommand({ logGroupName: faults.logGroupName }));
    await hub.send(
      new ModifyDocumentPermissionCommand({
        Name: faults.documentName,
        PermissionType: "Share",
        AccountIdsToRemove: [accountId],
      }),
    );
  } finally {
    for (const client of [ec2, iam, logs, hub]) client.destroy();
  }
}

const reports = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "ssm:UpdateInstanceInformation", Resource: "*" }],
});
