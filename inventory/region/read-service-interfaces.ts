import type { NetworkInterface } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { ServiceInterface } from "../facts/service-interface";
import type { ReadOptions } from "../read-options";

/** The network interfaces of a region that serve something other than an instance. */
export async function readServiceInterfaces(
  account: AwsAccount,
  region: string,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<readonly ServiceInterface[]> {
  const { paginateDescribeNetworkInterfaces } = await import("@aws-sdk/client-ec2");
  const interfaces = await collectPages(
    paginateDescribeNetworkInterfaces(
      { client: await account.ec2(region) },
      { MaxResults: pageSize },
      { abortSignal: signal },
    ),
    (page) => page.NetworkInterfaces,
  );
  return interfaces
    .filter(isOfService)
    .map(factsOf)
    .sort(byText(({ id }) => id));
}

/** Nobody answers on an interface that is attached to nothing. */
function isOfService({ Attachment, Status }: NetworkInterface): boolean {
  return Attachment?.InstanceId === undefined && Status !== "available";
}

function factsOf(one: NetworkInterface): ServiceInterface {
  const { Description = "", InterfaceType = "interface", NetworkInterfaceId = "" } = one;
  const marks = [InterfaceType, ...(one.RequesterId === undefined ? [] : [one.RequesterId])];
  return {
    id: NetworkInterfaceId,
    securityGroupIds: (one.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
    owner: `${Description === "" ? NetworkInterfaceId : Description} (${marks.join(", ")})`,
  };
}
