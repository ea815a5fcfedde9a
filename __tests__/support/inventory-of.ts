import type { AccountInventory } from "../../inventory/account-inventory";
import type { AutoScalingGroupFacts } from "../../inventory/facts/auto-scaling-group-facts";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { LaunchData } from "../../inventory/facts/launch-data";
import type { SubnetFacts } from "../../inventory/facts/network-facts";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import type { Readable } from "../../inventory/readable";
import type { RegionInventory } from "../../inventory/region-inventory";

export function known<Value>(value: Value): Readable<Value> {
  return { known: true, value };
}

export function unknown(why = "AccessDenied: not allowed"): Readable<never> {
  return { known: false, why };
}

/** An account with nothing in it but what is given. */
export function inventoryOf({
  iam = known({ instanceProfiles: [], roles: [] }),
  ...region
}: Partial<RegionInventory> & Partial<Pick<AccountInventory, "iam">> = {}): AccountInventory {
  return { regions: [regionOf(region)], iam };
}

export function regionOf(facts: Partial<RegionInventory> = {}): RegionInventory {
  return {
    name: "us-east-1",
    instances: known([]),
    agents: known([]),
    autoScalingGroups: known([]),
    scheduledActions: known([]),
    launchTemplates: known([]),
    launchConfigurations: known([]),
    images: known([]),
    securityGroupRules: known([]),
    serviceInterfaces: known([]),
    network: known({ subnets: [], endpoints: [] }),
    keyPairs: known([]),
    defaultDocument: known(undefined),
    defaultHostManagementRole: known(""),
    ...facts,
  };
}

export function instanceOf(facts: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    instanceId: "i-0123456789abcdef0",
    name: "web",
    state: "running",
    launched: "2026-01-01T00:00:00.000Z",
    imageId: "ami-0123456789abcdef0",
    platform: "linux",
    vpcId: "vpc-0123456789abcdef0",
    subnetId: "subnet-0123456789abcdef0",
    privateIpAddress: "10.20.0.7",
    publicIpAddress: "",
    keyName: "",
    networkInterfaces: [
      {
        id: "eni-0123456789abcdef0",
        vpcId: "vpc-0123456789abcdef0",
        subnetId: "subnet-0123456789abcdef0",
        addresses: ["10.20.0.7"],
      },
    ],
    securityGroupIds: ["sg-0123456789abcdef0"],
    instanceProfileArn: "arn:aws:iam::222233334444:instance-profile/web-app",
    metadata: { enabled: true, hopLimit: 1 },
    ...facts,
  };
}

/** Agents that are online, of these instances. */
export function agentsOf(...instanceIds: readonly string[]): RegionInventory["agents"] {
  return known(
    instanceIds.map((instanceId) => ({
      instanceId,
      pingStatus: "Online",
      agentVersion: "3.3.1611.0",
    })),
  );
}

/** The subnet of `instanceOf` and `groupOf`. */
export function subnetOf(facts: Partial<SubnetFacts> = {}): SubnetFacts {
  return {
    id: "subnet-0123456789abcdef0",
    vpcId: "vpc-0123456789abcdef0",
    ownerId: "222233334444",
    publicIpOnLaunch: false,
    routeTableId: "rtb-0123456789abcdef0",
    routes: [],
    ...facts,
  };
}

export function ruleOf(facts: Partial<SecurityGroupRule> = {}): SecurityGroupRule {
  return {
    ruleId: "sgr-0123456789abcdef0",
    securityGroupId: "sg-0123456789abcdef0",
    direction: "ingress",
    protocol: "tcp",
    fromPort: 22,
    toPort: 22,
    peer: { kind: "ipv4", cidr: "0.0.0.0/0" },
    ...facts,
  };
}

export function groupOf(facts: Partial<AutoScalingGroupFacts> = {}): AutoScalingGroupFacts {
  return {
    name: "web-prod",
    minSize: 2,
    maxSize: 4,
    desiredCapacity: 2,
    subnetIds: ["subnet-0123456789abcdef0"],
    launch: {
      kind: "launch-template",
      id: "lt-0123456789abcdef0",
      name: "Web_Prod",
      version: "$Latest",
    },
    targetGroupArns: [],
    healthCheckType: "EC2",
    healthCheckGracePeriod: 300,
    terminationPolicies: ["Default"],
    suspendedProcesses: [],
    enabledMetrics: [],
    protectFromScaleIn: false,
    capacityRebalance: false,
    defaultCooldown: 300,
    otherAttributes: [],
    instances: [],
    tags: [],
    ...facts,
  };
}

export function launchDataOf(facts: Partial<LaunchData> = {}): LaunchData {
  return {
    imageId: "ami-0123456789abcdef0",
    instanceType: "t3.small",
    keyName: "",
    instanceProfile: "web-app",
    securityGroupIds: ["sg-0123456789abcdef0"],
    detailedMonitoring: false,
    ebsOptimized: false,
    userData: { kind: "none" },
    volumes: [],
    instanceTags: {},
    otherAttributes: [],
    ...facts,
  };
}

/** The same without one key: an absent value is not an `undefined` one. */
export function without<Facts extends object, Key extends keyof Facts>(
  facts: Facts,
  key: Key,
): Omit<Facts, Key> {
  const rest = { ...facts };
  Reflect.deleteProperty(rest, key);
  return rest;
}
