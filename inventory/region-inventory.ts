import type { AgentFacts } from "./facts/agent-facts";
import type { AutoScalingGroupFacts } from "./facts/auto-scaling-group-facts";
import type { DefaultDocumentFacts } from "./facts/default-document-facts";
import type { ImageFacts } from "./facts/image-facts";
import type { InstanceFacts } from "./facts/instance-facts";
import type { LaunchConfigurationFacts } from "./facts/launch-configuration-facts";
import type { LaunchTemplateFacts } from "./facts/launch-template-facts";
import type { NetworkFacts } from "./facts/network-facts";
import type { ScheduledActionFacts } from "./facts/scheduled-action-facts";
import type { SecurityGroupRule } from "./facts/security-group-rule";
import type { ServiceInterface } from "./facts/service-interface";
import type { Readable } from "./readable";

/** What is in one region of an account. Lists are in the order of their ids or names. */
export interface RegionInventory {
  readonly name: string;
  /** Pending, running, stopping and stopped ones; none that is being terminated. */
  readonly instances: Readable<readonly InstanceFacts[]>;
  /** What Systems Manager knows of agents; an instance that is not in it never reported, or is forgotten. */
  readonly agents: Readable<readonly AgentFacts[]>;
  readonly autoScalingGroups: Readable<readonly AutoScalingGroupFacts[]>;
  /** Of Auto Scaling groups: those that are still to come. */
  readonly scheduledActions: Readable<readonly ScheduledActionFacts[]>;
  readonly launchTemplates: Readable<readonly LaunchTemplateFacts[]>;
  readonly launchConfigurations: Readable<readonly LaunchConfigurationFacts[]>;
  /** Images that launch templates and launch configurations in use name by id, and of instances of no group. */
  readonly images: Readable<readonly ImageFacts[]>;
  readonly securityGroupRules: Readable<readonly SecurityGroupRule[]>;
  readonly serviceInterfaces: Readable<readonly ServiceInterface[]>;
  readonly network: Readable<NetworkFacts>;
  /** Names. */
  readonly keyPairs: Readable<readonly string[]>;
  /** `undefined`: there is none. */
  readonly defaultDocument: Readable<DefaultDocumentFacts | undefined>;
  /** Role of Default Host Management, path and name without a leading slash; empty: it is off. */
  readonly defaultHostManagementRole: Readable<string>;
}
