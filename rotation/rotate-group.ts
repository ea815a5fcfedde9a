import { followRefresh } from "./follow-refresh";
import type { GroupInRotation } from "./group-in-rotation";
import type { GroupState, RefreshState, TemplateState } from "./group-state";
import { pinnedVersion } from "./pinned-version";
import { refreshInput } from "./refresh-input";
import type { RotationApi } from "./rotation-api";
import type { RotationClock } from "./rotation-clock";
import { rotationReasons } from "./rotation-reasons";
import type { RotationOutcome } from "./rotation-run";

export interface RotateGroupOptions {
  /** Only looks. */
  readonly dryRun: boolean;
  readonly clock: RotationClock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** What became of one group, and why it was its turn. */
export interface GroupRotation {
  readonly reasons: readonly string[];
  readonly outcome: RotationOutcome;
}

/** AWS's states of a refresh that is under way. */
const active = new Set(["Pending", "InProgress", "Baking", "Cancelling", "RollbackInProgress"]);

/**
 * Takes one group to its launch template's latest version. A refresh that is under way already is
 * joined: what a run has done is in AWS alone, so that the next one goes on from there.
 */
export async function rotateGroup(
  group: GroupInRotation,
  options: RotateGroupOptions,
): Promise<GroupRotation> {
  const { clock, dryRun } = options;
  const api = await group.api();
  const { group: name } = group.place;
  const [state, template, last] = await Promise.all([
    api.group(name),
    api.template(group.templateName),
    api.lastRefresh(name),
  ]);
  if (state === undefined || template === undefined) {
    const missing = state === undefined ? `group ${name}` : `launch template ${group.templateName}`;
    return failed([], `There is no ${missing}. Apply the account first.`);
  }

  const { instances, reasons } = rotationReasons(state, template);
  const running = last !== undefined && active.has(last.status) ? last : undefined;
  if (running === undefined && instances === 0) {
    return { reasons, outcome: { kind: "in-sync" } };
  }
  if (dryRun) return { reasons, outcome: { kind: "would-rotate", instances } };
  if (running !== undefined && isElsewhere(running, template)) {
    return failed(
      reasons,
      `Another refresh is under way, ${running.id} to version ${running.desired?.version ?? ""}. Wait for its end, or cancel it.`,
      running.id,
    );
  }

  const begin = clock.now();
  const refreshId = running?.id ?? (await start(api, group, state, template));
  const end = await follow(api, name, refreshId, options);
  if (end.kind === "unfinished") return { reasons, outcome: end };
  const outcome = await judge(api, group, end.refresh, template);
  return {
    reasons,
    outcome: outcome ?? { kind: "rotated", refreshId, instances, duration: clock.now() - begin },
  };
}

async function start(
  api: RotationApi,
  group: GroupInRotation,
  state: GroupState,
  template: TemplateState,
): Promise<string> {
  const version = group.settings.rotation.autoRollback ? pinnedVersion(state, template) : undefined;
  if (version === undefined || group.settings.mixedInstances !== undefined) {
    return api.start(refreshInput(group, state, template));
  }
  const launch = { templateId: template.id, version };
  await api.pin(state.name, launch);
  return api.start(refreshInput(group, { ...state, launch }, template));
}

function isElsewhere({ desired }: RefreshState, { id, latestVersion }: TemplateState): boolean {
  return (
    desired !== undefined &&
    (desired.templateId !== id || desired.version !== String(latestVersion))
  );
}

async function follow(
  api: RotationApi,
  name: string,
  refreshId: string,
  { clock, signal, onProgress }: RotateGroupOptions,
): Promise<
  | { readonly kind: "ended"; readonly refresh: RefreshState }
  | Extract<RotationOutcome, { readonly kind: "unfinished" }>
> {
  let percentage = 0;
  try {
    const refresh = await followRefresh({
      api,
      group: name,
      refreshId,
      clock,
      signal,
      onProgress: (seen) => {
        percentage = seen.percentage;
        onProgress(progressText(seen));
      },
    });
    return { kind: "ended", refresh };
  } catch (error) {
    if (signal.aborted) return { kind: "unfinished", refreshId, percentage };
    throw error;
  }
}

function progressText({ status, percentage, instancesToUpdate, reason }: RefreshState): string {
  const back = status === "RollbackInProgress" ? "going back, " : "";
  const left = `${instancesToUpdate} ${instancesToUpdate === 1 ? "instance" : "instances"} left`;
  return `${back}${percentage} %, ${left}${reason === "" ? "" : `: ${reason}`}`;
}

/** `undefined`: it succeeded, and every instance says so. */
async function judge(
  api: RotationApi,
  { place }: GroupInRotation,
  { id: refreshId, reason, status }: RefreshState,
  template: TemplateState,
): Promise<RotationOutcome | undefined> {
  switch (status) {
    case "Successful": {
      const state = await api.group(place.group);
      if (state === undefined) {
        return { kind: "failed", refreshId, reason: `There is no group ${place.group} any more.` };
      }
      const left = rotationReasons(state, template).instances;
      if (left === 0) return undefined;
      const others = `${left} ${left === 1 ? "instance is" : "instances are"} of another version`;
      return { kind: "failed", refreshId, reason: `AWS says that it succeeded, yet ${others}.` };
    }
    case "RollbackSuccessful":
      return { kind: "rolled-back", refreshId, reason };
    case "Cancelled":
      return { kind: "cancelled", refreshId, reason };
    default:
      return { kind: "failed", refreshId, reason: reason === "" ? `It ended ${status}.` : reason };
  }
}

function failed(reasons: readonly string[], reason: string, refreshId?: string): GroupRotation {
  return {
    reasons,
    outcome: { kind: "failed", reason, ...(refreshId !== undefined && { refreshId }) },
  };
}
