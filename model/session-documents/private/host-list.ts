import { isIPv4 } from "node:net";

import { z } from "zod";

const message = "a DNS name in lower case, or an IPv4 address in four decimal parts";

/**
 * A name whose last label begins with a letter, so that no spelling of an IP address (`2130706433`,
 * `0x7f000001`, `127.1`) passes for one; or a plain IPv4 address.
 */
const host = z
  .string()
  .max(253, message)
  .refine((value) => isIPv4(value) || isDnsName(value), { error: message, abort: true })
  .refine((value) => !isOwnInstance(value), {
    error: "a host other than the instance itself and its metadata service",
  });

/** The hosts that a remote host document pins. */
export const hostList = z
  .array(host)
  .min(1, "at least one host")
  .max(50, "at most 50 hosts")
  .refine((hosts) => new Set(hosts).size === hosts.length, "each host once");

function isDnsName(value: string): boolean {
  const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  const last = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
  return new RegExp(`^(?:${label}\\.)*${last}$`).test(value);
}

function isOwnInstance(value: string): boolean {
  if (isIPv4(value)) return /^(0|127|169\.254)\./.test(value);
  return /(^|\.)localhost$/.test(value) || /^instance-data(\.|$)/.test(value);
}
