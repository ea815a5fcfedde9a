import type { GroupInRotation } from "../../rotation/group-in-rotation";
import type { GroupInstanceState, GroupState, RefreshState } from "../../rotation/group-state";
import type { RotationApi } from "../../rotation/rotation-api";

export const template = { id: "lt-0a1b2c3d", name: "web", latestVersion: 3, defaultVersion: 1 };

/** A refresh as AWS shows it; under way unless told otherwise. */
export function refreshOf(changes: Partial<RefreshState> = {}): RefreshState {
  return {
    id: "refresh-1",
    status: "InProgress",
    reason: "",
    percentage: 50,
    instancesToUpdate: 1,
    desired: { templateId: template.id, version: "3" },
    ...changes,
  };
}

/** An instance of a version of the template, in service. */
export function instanceOf(
  version: string,
  changes: Partial<GroupInstanceState> = {},
): GroupInstanceState {
  return {
    instanceId: "i-0123456789abcdef0",
    lifecycleState: "InService",
    protectedFromScaleIn: false,
    launchTemplate: { id: template.id, version },
    ...changes,
  };
}

/** A group whose instances are of these versions of the template. */
export function groupOf(
  versions: readonly string[],
  launchVersion = "2",
  changes: Partial<GroupState> = {},
): GroupState {
  return {
    name: "web",
    launch: {
      templateId: template.id,
      version: launchVersion,
      configuration: { LaunchTemplate: { LaunchTemplateId: template.id, Version: launchVersion } },
    },
    instances: versions.map((version) => instanceOf(version)),
    suspendedProcesses: [],
    ...changes,
  };
}

export const rotationSettings: GroupInRotation["settings"]["rotation"] = {
  startedBy: "rotate",
  minHealthyPercentage: 100,
  maxHealthyPercentage: 110,
  checkpointPercentages: [],
  checkpointDelay: 3600,
  skipMatching: true,
  scaleInProtectedInstances: "Wait",
  standbyInstances: "Wait",
  autoRollback: true,
  alarms: [],
};

export interface FakeRotationProps {
  readonly account?: string;
  readonly name?: string;
  readonly before?: GroupState | undefined;
  /** The group once a refresh has been looked at. @default - every instance is of the latest version */
  readonly after?: GroupState;
  /** What AWS shows at each look, the last one for ever. */
  readonly refreshes?: readonly RefreshState[];
  /** A refresh that is on record before the run. */
  readonly recorded?: RefreshState;
  readonly settings?: Partial<GroupInRotation["settings"]>;
  readonly api?: Partial<RotationApi>;
}

/** A group of one account whose AWS answers what a test says; `calls` are the ones that change. */
export function fakeRotation(props: FakeRotationProps = {}): {
  readonly group: GroupInRotation;
  readonly calls: unknown[];
} {
  const { account = "payments", after = groupOf(["3", "3"], "3"), name = "web", recorded } = props;
  const before = "before" in props ? props.before : groupOf(["2", "2"]);
  const refreshes = [...(props.refreshes ?? [refreshOf({ status: "Successful" })])];
  const calls: unknown[] = [];
  let looks = 0;
  const changing =
    (what: string) =>
    (group: string): Promise<void> => {
      calls.push({ [what]: group });
      return Promise.resolve();
    };
  const api: RotationApi = {
    group: () => Promise.resolve(looks > 0 ? after : before),
    template: () => Promise.resolve(template),
    image: () => Promise.resolve("ami-0123456789abcdef0"),
    lastRefresh: () => Promise.resolve(recorded),
    refresh: () => {
      looks += 1;
      return Promise.resolve(refreshes.length > 1 ? refreshes.shift() : refreshes[0]);
    },
    start: (input) => {
      calls.push(input);
      return Promise.resolve("refresh-1");
    },
    launchFrom: (group, configuration) => {
      calls.push({ launchFrom: group, ...configuration });
      return Promise.resolve();
    },
    cancel: changing("cancel"),
    rollBack: changing("rollBack"),
    pause: changing("pause"),
    resume: changing("resume"),
    ...props.api,
  };
  return {
    calls,
    group: {
      place: { account, accountId: "222233334444", region: "us-east-1", group: name },
      settings: { rotation: rotationSettings, suspendedProcesses: [], ...props.settings },
      templateName: "web",
      api: () => Promise.resolve(api),
    },
  };
}
