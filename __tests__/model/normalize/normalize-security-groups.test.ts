import { normalizedAccount } from "../../support/normalized";

describe("security groups", () => {
  it("have one rule a source", () => {
    const [region] = normalizedAccount(
      {},
      {
        securityGroups: {
          web: {
            name: "Web",
            vpcId: "vpc-01234567",
            description: "Web servers",
            ingress: [
              {
                fromPort: 443,
                cidrBlocks: ["10.0.0.0/8", "fd00::/8"],
                securityGroupIds: ["sg-01234567"],
                description: "from inside",
              },
              { protocol: "udp", fromPort: 1, toPort: 2, cidrBlocks: ["10.0.0.0/8"] },
            ],
          },
        },
      },
    ).regions;

    const rule = { protocol: "tcp", fromPort: 443, toPort: 443, description: "from inside" };
    expect(region?.securityGroups).toEqual([
      {
        key: "web",
        name: "Web",
        description: "Web servers",
        vpcId: "vpc-01234567",
        ingress: [
          { ...rule, source: { kind: "ipv4", cidr: "10.0.0.0/8" } },
          { ...rule, source: { kind: "ipv6", cidr: "fd00::/8" } },
          { ...rule, source: { kind: "security-group", id: "sg-01234567" } },
          {
            protocol: "udp",
            fromPort: 1,
            toPort: 2,
            description: "",
            source: { kind: "ipv4", cidr: "10.0.0.0/8" },
          },
        ],
      },
    ]);
  });
});
