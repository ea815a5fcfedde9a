import { letsHttps, type Peer } from "../../../doctor/network/lets-https";
import type { RulePeer } from "../../../inventory/facts/security-group-rule";
import { ruleOf } from "../../support/inventory-of";

const me: Peer = { securityGroupIds: ["sg-1"], address: "10.20.0.7" };
const stranger: Peer = { securityGroupIds: [], address: "" };

describe("whether a rule lets HTTPS through", () => {
  test.each<[RulePeer, "yes" | "maybe" | "no", "yes" | "maybe" | "no"]>([
    [{ kind: "ipv4", cidr: "0.0.0.0/0" }, "yes", "yes"],
    [{ kind: "ipv4", cidr: "10.20.0.0/24" }, "yes", "maybe"],
    [{ kind: "ipv4", cidr: "10.20.0.7/32" }, "yes", "maybe"],
    [{ kind: "ipv4", cidr: "10.20.0.8/32" }, "no", "maybe"],
    [{ kind: "ipv6", cidr: "::/0" }, "maybe", "maybe"],
    [{ kind: "prefix-list", id: "pl-1" }, "maybe", "maybe"],
    [{ kind: "security-group", id: "sg-1" }, "yes", "no"],
    [{ kind: "security-group", id: "sg-2" }, "no", "no"],
  ])("for %j: %s, and %s where the address is not known", (peer, mine, strangers) => {
    const rules = [ruleOf({ fromPort: 443, toPort: 443, peer })];

    expect([letsHttps(rules, me), letsHttps(rules, stranger)]).toEqual([mine, strangers]);
  });

  test("is no matter of rules for other ports or protocols", () => {
    expect(letsHttps([ruleOf({ fromPort: 22, toPort: 22 })], me)).toBe("no");
    expect(letsHttps([ruleOf({ protocol: "udp", fromPort: 443, toPort: 443 })], me)).toBe("no");
  });
});
