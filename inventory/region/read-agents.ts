import type { InstanceInformation } from "@aws-sdk/client-ssm";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { AgentFacts } from "../facts/agent-facts";
import type { ReadOptions } from "../read-options";

/** What Systems Manager takes for a page of this list. */
const largestPage = 50;

/** What the agents of a region report. */
export async function readAgents(
  account: AwsAccount,
  region: string,
  { pageSize = largestPage, signal }: ReadOptions,
): Promise<readonly AgentFacts[]> {
  const { paginateDescribeInstanceInformation } = await import("@aws-sdk/client-ssm");
  const agents = await collectPages(
    paginateDescribeInstanceInformation(
      { client: await account.ssm(region) },
      { MaxResults: Math.min(pageSize, largestPage) },
      { abortSignal: signal },
    ),
    (page) => page.InstanceInformationList,
  );
  return agents.map(factsOf).sort(byText(({ instanceId }) => instanceId));
}

function factsOf(node: InstanceInformation): AgentFacts {
  const roleName = node.IamRole?.split("/").at(-1) ?? "";
  return {
    instanceId: node.InstanceId ?? "",
    pingStatus: node.PingStatus ?? "",
    ...(node.LastPingDateTime !== undefined && { lastPing: node.LastPingDateTime.toISOString() }),
    agentVersion: node.AgentVersion ?? "",
    ...(roleName !== "" && { roleName }),
  };
}
