import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import type { LiveDocument } from "../documents/live-document";
import { listedGroup } from "../listed-group";

/** The oldest agent that this project installs; it needs no `ec2messages` endpoint. */
const wanted = "3.3.40.0";

/** The agent has to be new enough for the documents, and should be as new as this project wants it. */
export function agentTooOld(facts: InstanceCase): DoctorFinding | undefined {
  const { agent } = facts;
  if (!agent.known || agent.value === undefined) return undefined;
  const { agentVersion } = agent.value;
  if (!/^\d+(\.\d+){3}$/.test(agentVersion)) {
    return {
      cause,
      status: "unknown",
      found: `The version of its agent, ${agentVersion}, cannot be compared.`,
      fix: [`Update the agent to ${wanted} or newer.`],
    };
  }
  if (!isOlder(agentVersion, wanted)) return undefined;
  const group = listedGroup(facts);
  const fix = [
    "Set agentUpdates in the account's file, or update it now with the document AWS-UpdateSSMAgent.",
    ...(group === undefined
      ? []
      : [`bastionless rotate replaces it: it is of the group ${group}.`]),
  ];
  const refused = facts.documents.filter((document) => isOlder(agentVersion, leastFor(document)));
  if (refused.length === 0) {
    return {
      cause,
      status: "warning",
      found: `Its agent is ${agentVersion}, older than ${wanted}, which this project wants.`,
      fix,
    };
  }
  const least = refused.map(leastFor).reduce((one, other) => (isOlder(one, other) ? other : one));
  return {
    cause,
    status: "fault",
    documents: refused.map(({ name }) => name),
    found: `Its agent is ${agentVersion}; documents of the account need ${least}.`,
    fix,
  };
}

const cause = "agent-too-old";

/** The agent that brought what a document uses; the newest where it uses several things. */
function leastFor({ key, runAs, sessionType, toOtherHost }: LiveDocument): string {
  if (toOtherHost) return "3.1.1374.0";
  if (sessionType === "Port") return "3.0.222.0";
  if (runAs !== undefined) return "2.3.672.0";
  return key === "" ? "2.3.68.0" : "2.3.539.0";
}

function isOlder(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(".").map(Number));
  const difference = one
    ?.map((part, index) => part - (two?.[index] ?? 0))
    .find((part) => part !== 0);
  return (difference ?? 0) < 0;
}
