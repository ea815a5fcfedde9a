import { IPv4, IPv6, parseCIDR } from "ipaddr.js";

import type { RulePeer } from "../inventory/facts/security-group-rule";
import type { Reach } from "./exposure";

/** Addresses that nobody reaches from the internet, in the words of ipaddr.js. */
const privateRanges = new Set([
  "carrierGradeNat",
  "linkLocal",
  "loopback",
  "private",
  "uniqueLocal",
]);

/**
 * From where a rule admits. A block counts as private when both its ends are: one that also holds a
 * public address is public.
 */
export function reachOf(peer: RulePeer): Reach {
  if (peer.kind === "prefix-list" || peer.kind === "security-group") return peer.kind;
  const [, bits] = parseCIDR(peer.cidr);
  if (bits === 0) return "world";
  const family = peer.kind === "ipv4" ? IPv4 : IPv6;
  const ends = [
    family.networkAddressFromCIDR(peer.cidr),
    family.broadcastAddressFromCIDR(peer.cidr),
  ];
  return ends.every((address) => privateRanges.has(address.range())) ? "private" : "public";
}
