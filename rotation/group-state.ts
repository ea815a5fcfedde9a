import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

/** What AWS says of one Auto Scaling group, as far as its rotation is concerned. */
export interface GroupState {
  readonly name: string;
  /** What it launches from; absent: a launch configuration. */
  readonly launch?: LaunchState;
  readonly instances: readonly GroupInstanceState[];
  /** Processes of the group that stand still, by their names in the API. */
  readonly suspendedProcesses: readonly string[];
}

export interface LaunchState {
  readonly templateId: string;
  /** As the group has it: a number, `$Latest` or `$Default`. */
  readonly version: string;
  /** The same in AWS's words and with all that belongs to it, to be written back. */
  readonly configuration: DesiredConfiguration;
}

export interface GroupInstanceState {
  readonly instanceId: string;
  /** Such as `InService` or `Standby`. */
  readonly lifecycleState: string;
  readonly protectedFromScaleIn: boolean;
  /** What it was launched from, where that was a launch template. */
  readonly launchTemplate?: { readonly id: string; readonly version: string };
}

/** The launch template that the configuration gives a group. */
export interface TemplateState {
  readonly id: string;
  readonly name: string;
  readonly latestVersion: number;
  readonly defaultVersion: number;
}

/** An instance refresh, in AWS's own words. */
export interface RefreshState {
  readonly id: string;
  /** Such as `InProgress`. */
  readonly status: string;
  readonly reason: string;
  /** 0 to 100. */
  readonly percentage: number;
  /** Instances that are still to be replaced. */
  readonly instancesToUpdate: number;
  /** What it takes instances to; absent: the group's own configuration. */
  readonly desired?: { readonly templateId: string; readonly version: string };
}
