import { IPv4 } from "ipaddr.js";

import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import { isForHttps } from "./is-for-https";

/** The other side of a connection, as far as it is known. */
export interface Peer {
  readonly securityGroupIds: readonly string[];
  /** Empty: unknown. */
  readonly address: string;
}

/** Whether rules, all of one direction, let HTTPS through to or from a peer. */
export function letsHttps(rules: readonly SecurityGroupRule[], peer: Peer): "yes" | "maybe" | "no" {
  const answers = new Set(
    rules.filter(isForHttps).map((rule) => (meets(rule, peer) ? "yes" : doubt(rule, peer))),
  );
  if (answers.has("yes")) return "yes";
  return answers.has("maybe") ? "maybe" : "no";
}

function meets({ peer: allowed }: SecurityGroupRule, peer: Peer): boolean {
  switch (allowed.kind) {
    case "security-group":
      return peer.securityGroupIds.includes(allowed.id);
    case "ipv4":
      return allowed.cidr === "0.0.0.0/0" || holdsAddress(allowed.cidr, peer.address);
    case "ipv6":
    case "prefix-list":
      return false;
  }
}

/** What nobody can look into, or compare with an address that nobody knows, is neither yes nor no. */
function doubt({ peer: allowed }: SecurityGroupRule, { address }: Peer): "maybe" | "no" {
  switch (allowed.kind) {
    case "security-group":
      return "no";
    case "ipv4":
      return address === "" ? "maybe" : "no";
    case "ipv6":
    case "prefix-list":
      return "maybe";
  }
}

function holdsAddress(cidr: string, address: string): boolean {
  if (!IPv4.isValidCIDR(cidr) || !IPv4.isValid(address)) return false;
  return IPv4.parse(address).match(IPv4.parseCIDR(cidr));
}
