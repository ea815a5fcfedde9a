import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";

export function isForHttps({ fromPort, protocol, toPort }: SecurityGroupRule): boolean {
  return ["tcp", "6", "-1"].includes(protocol) && fromPort <= 443 && 443 <= toPort;
}
