import type { RulePeer } from "../inventory/facts/security-group-rule";

/** A CIDR, or the id of a security group or prefix list. */
export function peerName(peer: RulePeer): string {
  return "cidr" in peer ? peer.cidr : peer.id;
}
