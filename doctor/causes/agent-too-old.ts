import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { liveDocuments, type LiveDocument } from "../documents/live-documents";

/** The oldest agent that this project installs; it needs no `ec2messages` endpoint. */
const wanted = "3.3.40.0";

/** The agent has to be new enough for the documents, and should be as new as this project wants it. */
export function agentTooOld(facts: InstanceCase): DoctorFinding | undefined {
  const { agent, instance } = facts;
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
  const group = instance.autoScalingGroupName;
  const fix = [
    "Set agentUpdates in the account's file, or update it now with the document AWS-UpdateSSMAgent.",
    ...(group === undefined
      ? []
      : [`bastionless rotate replaces it: it is of the group ${group}.`]),
  ];
  const least = liveDocuments(facts)
    .flatMap((document) => versionsFor(document))
    .find((version) => isOlder(agentVersion, version));
  return least === undefined
    ? {
        cause,
        status: "warning",
        found: `Its agent is ${agentVersion}, older than ${wanted}, which this project wants.`,
        fix,
      }
    : {
        cause,
        status: "fault",
        found: `Its agent is ${agentVersion}; a document of the account needs ${least}.`,
        fix,
      };
}

const cause = "agent-too-old";

/** The agents that brought what a document uses, the newest first. */
function versionsFor({ key, runAs, sessionType }: LiveDocument): readonly string[] {
  return [
    ...(sessionType === "Port" ? ["3.0.222.0"] : []),
    ...(runAs === undefined ? [] : ["2.3.672.0"]),
    ...(key === "" ? [] : ["2.3.539.0"]),
    "2.3.68.0",
  ];
}

function isOlder(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(".").map(Number));
  const difference = one
    ?.map((part, index) => part - (two?.[index] ?? 0))
    .find((part) => part !== 0);
  return (difference ?? 0) < 0;
}
