import type { InstanceDiagnosis } from "../../doctor/diagnosis";

/** `web (i-0123456789abcdef0) in us-east-1, of the group web-prod`. */
export function instanceTitle({
  autoScalingGroupName,
  instanceId,
  name,
  region,
}: InstanceDiagnosis): string {
  const who = name === "" ? instanceId : `${name} (${instanceId})`;
  const group = autoScalingGroupName === undefined ? "" : `, of the group ${autoScalingGroupName}`;
  return `${who} in ${region}${group}`;
}
