import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";
import { readSection } from "../read-section";
import type { Readable } from "../readable";

/** Calls at a time: there is one for each instance, and no list of them. */
const atATime = 8;

/** Whether the agents of instances hold the connection that sessions come by, by instance id. */
export async function readConnections(
  account: AwsAccount,
  region: string,
  instanceIds: readonly string[],
  { signal }: ReadOptions,
): Promise<ReadonlyMap<string, Readable<boolean>>> {
  const { default: pLimit } = await import("p-limit");
  const { GetConnectionStatusCommand } = await import("@aws-sdk/client-ssm");
  const limit = pLimit(atATime);
  const isConnected = async (Target: string): Promise<boolean> => {
    const client = await account.ssm(region);
    const command = new GetConnectionStatusCommand({ Target });
    const { Status } = await client.send(command, { abortSignal: signal });
    return Status === "connected";
  };
  const connections = await Promise.all(
    instanceIds.map((id) =>
      limit(async () => [id, await readSection(signal, () => isConnected(id))] as const),
    ),
  );
  return new Map(connections);
}
