import type { RouteFacts } from "../../inventory/facts/network-facts";
import type { Way } from "./way";

/** What decides about the way of an instance to the public addresses of AWS. */
export interface WayToInternetProps {
  readonly subnetId: string;
  readonly routes: readonly RouteFacts[];
  readonly hasPublicAddress: boolean;
  /** What the security groups let out to anywhere. */
  readonly egress: Way["to"];
}

/** Whether an instance has a way to the public endpoints of AWS; a firewall on it, nobody can see. */
export function wayToInternet({
  egress,
  hasPublicAddress,
  routes,
  subnetId,
}: WayToInternetProps): Way {
  const leaving = routes.filter(
    ({ active, target }) => active && target !== "local" && target !== "gateway-endpoint",
  );
  const everything = leaving.find(({ destination }) => destination === "0.0.0.0/0");
  if (leaving.length === 0) return { to: "no", why: `its subnet ${subnetId} has no way out` };
  // An internet gateway takes nothing from an instance without a public address.
  const isMute = ({ destination, target }: RouteFacts): boolean =>
    target === "internet-gateway" && !hasPublicAddress && !destination.includes(":");
  if (leaving.every(isMute)) {
    const why = `it has no public address, and its subnet ${subnetId} leads to an internet gateway alone`;
    return { to: "no", why };
  }
  const isWay = everything !== undefined && everything.target !== "other" && !isMute(everything);
  if (!isWay) {
    const why = `its subnet ${subnetId} leads out by what cannot be looked into (a transit gateway, a firewall, an instance, another VPC)`;
    return { to: "maybe", why };
  }
  return egress === "yes"
    ? { to: "yes" }
    : { to: "maybe", why: "its security groups do not let HTTPS out to everywhere" };
}
