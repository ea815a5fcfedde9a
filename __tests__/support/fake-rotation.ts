import type { GroupInRotation } from "../../rotation/group-in-rotation";
import type { GroupState, RefreshState } from "../../rotation/group-state";
import type { RotationApi } from "../../rotation/rotation-api";

export const template = { id: "lt-0a1b2c3d", name: "web", latestVersion: 3 };

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

/** A group whose instances are of these versions of the template. */
export function groupOf(versions: readonly string[], launchVersion = "2"): GroupState {
  return {
    name: "web",
    desiredCapacity: versions.length,
    launch: { templateId: template.id, version: launchVersion },
    instances: versions.map((version, index) => ({
      instanceId: `i-${index}`,
      launchTemplate: { id: template.id, version },
    })),
  };
}

export interface FakeRotationProps {
  readonly account?: string;
  readonly before?: GroupState | undefined;
  /** The group once a refresh has ended. @default - every instance is of the latest version */
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
  const { account = "payments", after = groupOf(["3", "3"], "3"), recorded } = props;
  const before = "before" in props ? props.before : groupOf(["2", "2"]);
  const refreshes = [...(props.refreshes ?? [refreshOf({ status: "Successful" })])];
  const calls: unknown[] = [];
  let started = false;
  let looks = 0;
  const api: RotationApi = {
    group: () => Promise.resolve(looks > 0 ? after : before),
    template: () => Promise.resolve(template),
    lastRefresh: () => {
      if (!started) {
        started = recorded !== undefined;
        return Promise.resolve(recorded);
      }
      looks += 1;
      return Promise.resolve(refreshes.length > 1 ? refreshes.shift() : refreshes[0]);
    },
    start: (input) => {
      calls.push(input);
      started = true;
      return Promise.resolve("refresh-1");
    },
    pin: (name, launch) => {
      calls.push({ pin: name, ...launch });
      return Promise.resolve();
    },
    cancel: () => Promise.resolve(),
    rollBack: () => Promise.resolve(),
    ...props.api,
  };
  return {
    calls,
    group: {
      place: { account, accountId: "222233334444", region: "us-east-1", group: "web" },
      settings: {
        rotation: {
          startedBy: "rotate",
          minHealthyPercentage: 100,
          maxHealthyPercentage: 110,
          checkpointPercentages: [],
          checkpointDelay: 3600,
          skipMatching: true,
          autoRollback: true,
          alarms: [],
        },
        ...props.settings,
      },
      templateName: "web",
      api: () => Promise.resolve(api),
    },
  };
}
