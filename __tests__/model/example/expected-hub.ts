import type { Hub, HubDocument, HubRegion } from "../../../model/organization";
import { expectedInputs, expectedSettings, expectedShell } from "./expected-settings";

const localPortNumber = {
  type: "String",
  description: "Port on your own machine; 0 takes a free one.",
  default: "0",
  allowedPattern:
    "^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
} as const;

const forwarding = {
  portNumber: "{{ portNumber }}",
  type: "LocalPortForwarding",
  localPortNumber: "{{ localPortNumber }}",
};

const contents = (region: string): Record<string, HubDocument["content"]> => ({
  "disk-usage": {
    schemaVersion: "1.0",
    description:
      "One command (recorded when it ends, not streamed; refused unless the log targets are encrypted)",
    sessionType: "InteractiveCommands",
    inputs: { ...expectedInputs(region), cloudWatchStreamingEnabled: false },
    properties: { linux: { commands: "df -h", runAsElevated: false } },
  },
  "orders-database": {
    schemaVersion: "1.0",
    description:
      "A port of a host behind the instance, on your own machine; its content is not recorded.",
    sessionType: "Port",
    parameters: {
      portNumber: {
        type: "String",
        description: "Port of the remote host.",
        default: "5432",
        allowedPattern: "^(5432)$",
      },
      localPortNumber,
    },
    properties: { host: "orders.cluster-example.us-east-1.rds.amazonaws.com", ...forwarding },
  },
  shell: expectedShell(region, "Shell, recorded and streamed while it runs."),
  ssh: {
    schemaVersion: "1.0",
    description: "SSH through ProxyCommand; its content is not recorded.",
    sessionType: "Port",
    parameters: {
      portNumber: {
        type: "String",
        description: "Port of the SSH server on the instance.",
        default: "22",
        allowedPattern: "^(22)$",
      },
    },
    properties: { portNumber: "{{ portNumber }}" },
  },
  web: {
    schemaVersion: "1.0",
    description: "A port of the instance on your own machine; its content is not recorded.",
    sessionType: "Port",
    parameters: {
      portNumber: {
        type: "String",
        description: "Port of the instance.",
        default: "8080",
        allowedPattern: "^(8080|8443)$",
      },
      localPortNumber,
    },
    properties: forwarding,
  },
});

const hubRegion = (name: string, sharedWith: string[]): HubRegion => ({
  name,
  lifecycle: "active",
  protect: true,
  sessionKey: {
    aliasName: "alias/bastionless-session",
    description: "Session Manager sessions and their recordings",
    deletionWindowInDays: 30,
    clientArnPatterns: ["arn:aws:iam::*:role/bastionless/access/*"],
    agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
  },
  logBucket: {
    name: `bastionless-logs-111122223333-${name}`,
    keyPrefix: "sessions",
    objectLock: { mode: "GOVERNANCE", days: 30 },
    expirationInDays: 400,
    agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
  },
  documents: Object.entries(contents(name)).map(([key, content]) => ({
    key,
    cell: 1,
    name: `bastionless-c1-${key}`,
    content,
    sharedWith,
  })),
});

/** The hub's slice of the example. */
export const expectedHub: Hub = {
  ...expectedSettings("hub", "111122223333"),
  tags: { ManagedBy: "bastionless" },
  organizationId: "o-exampleorg1",
  regions: [
    hubRegion("us-east-1", ["222233334444", "333344445555"]),
    hubRegion("eu-west-1", ["222233334444", "444455556666"]),
  ],
  managedAuthenticationPolicy: {
    name: "bastionless-two-factor",
    description: "Two factors for the AWS tiles",
    reAuthenticationFrequency: "PT1H",
  },
};
