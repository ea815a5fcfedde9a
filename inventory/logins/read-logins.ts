import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import type { InstanceFacts } from "../facts/instance-facts";
import type { ReadOptions } from "../read-options";
import { readSection } from "../read-section";
import { countConnections } from "./count-connections";
import type { FlowRecord } from "./flow-record";
import { readFlowLogs } from "./read-flow-logs";
import { readGroupGap } from "./read-group-gap";
import { readInterfaceRecords } from "./read-interface-records";
import type { SshLogin } from "./ssh-login";

export interface ReadLoginsProps {
  readonly region: string;
  readonly hosts: readonly InstanceFacts[];
  /** Names of groups that have no instance now. */
  readonly emptyGroups: readonly string[];
  /** Days to look back. */
  readonly days: number;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

export interface Logins {
  /** The last first. */
  readonly logins: readonly SshLogin[];
  /** Hosts of which no flow log tells for all of these days, in the order of the hosts. */
  readonly blind: readonly {
    /** Id of an instance, or `group` and the name of one that has none now. */
    readonly host: string;
    /** One sentence without a full stop. */
    readonly why: string;
  }[];
}

/** Who came to hosts by SSH or RDP, as far as flow logs in CloudWatch Logs tell. */
export async function readLogins(
  account: AwsAccount,
  { days, emptyGroups, hosts, now, region }: ReadLoginsProps,
  options: ReadOptions,
): Promise<Logins> {
  const flowLogs = await readFlowLogs(account, region, options);
  const since = now - days * 86_400_000;
  const logins: SshLogin[] = [];
  const blind: { host: string; why: string }[] = [];
  const groupGap = async (name: string): Promise<string | undefined> => {
    const gap = await readSection(options.signal, () =>
      readGroupGap(account, { region, name, days, since }, options),
    );
    return gap.known ? gap.value : gap.why;
  };
  for (const { autoScalingGroupName: name, instanceId, launched, networkInterfaces } of hosts) {
    const records: FlowRecord[] = [];
    const why: (string | undefined)[] = [];
    const begin = Date.parse(launched);
    // Another instance may have been there before, on interfaces that nobody knows any more.
    if (Number.isNaN(begin) || begin > since) why.push(`it was launched at ${launched}`);
    if (networkInterfaces.length === 0) why.push("it has no network interface");
    if (name !== undefined) why.push(await groupGap(name));
    for (const networkInterface of networkInterfaces) {
      const props = { region, networkInterface, flowLogs, days, since };
      const read = await readSection(options.signal, () =>
        readInterfaceRecords(account, props, options),
      );
      if (read.known) records.push(...read.value.records);
      why.push(read.known ? read.value.gap : read.why);
    }
    const reasons = why.filter((reason) => reason !== undefined);
    if (reasons.length > 0) blind.push({ host: instanceId, why: reasons.join("; ") });
    logins.push(
      ...countConnections(records).map(({ from, last, times }) => ({
        region,
        instanceId,
        from,
        last: new Date(last * 1_000).toISOString(),
        times,
      })),
    );
  }
  for (const name of emptyGroups) {
    const why = await groupGap(name);
    if (why !== undefined) blind.push({ host: `group ${name}`, why });
  }
  const lastFirst = logins
    .sort(byText(({ from }) => from))
    .sort((one, other) => Date.parse(other.last) - Date.parse(one.last));
  return { logins: lastFirst, blind };
}
