import { reachOf } from "../../exposure/reach-of";

describe("reachOf", () => {
  test.each([
    ["0.0.0.0/0", "world"],
    ["10.0.0.0/8", "private"],
    ["172.16.0.0/12", "private"],
    ["192.168.1.7/32", "private"],
    ["100.64.0.0/10", "private"],
    ["198.18.0.0/15", "public"],
    ["203.0.113.7/32", "public"],
    ["10.0.0.0/7", "public"],
    ["172.16.0.0/11", "public"],
    ["192.168.0.0/15", "public"],
    ["128.0.0.0/1", "public"],
  ])("%s is %s", (cidr, reach) => {
    expect(reachOf({ kind: "ipv4", cidr })).toBe(reach);
  });

  test.each([
    ["::/0", "world"],
    ["fd00::/8", "private"],
    ["fc00::/7", "private"],
    ["fc00::/6", "public"],
    ["2001:db8::/32", "public"],
    ["2600::/12", "public"],
  ])("%s is %s", (cidr, reach) => {
    expect(reachOf({ kind: "ipv6", cidr })).toBe(reach);
  });

  test("a prefix list and a security group are what they are", () => {
    expect(reachOf({ kind: "prefix-list", id: "pl-1" })).toBe("prefix-list");
    expect(reachOf({ kind: "security-group", id: "sg-1" })).toBe("security-group");
  });
});
