import { desiredConfiguration } from "./desired-configuration";
import { followRefresh, type FollowRefreshProps } from "./follow-refresh";
import type { GroupInRotation } from "./group-in-rotation";
import type { GroupState, RefreshState, TemplateState } from "./group-state";
import { heldBack } from "./held-back";
import { judgeRefresh } from "./judge-refresh";
import { isUnderWay } from "./is-under-way";
import type { RotationApi } from "./rotation-api";
import type { RotationClock } from "./rotation-clock";
import { rotationReasons } from "./rotation-reasons";
import type { RotationOutcome } from "./rotation-run";
import { startRefresh } from "./start-refresh";
import { wayBack, type WayBack } from "./way-back";

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

/** Processes without which a refresh replaces nothing. */
const needed = ["InstanceRefresh", "Launch", "Terminate"];

/** Milliseconds in which AWS shows a refresh that somebody else has just started. */
const betweenLooks = 5_000;

/**
 * Takes one group to its launch template's latest version. A refresh that is under way already is
 * joined: what a run has done is in AWS alone, so that the next one goes on from there.
 *
 * @throws when AWS refuses a call, or the run is interrupted before anything was started
 */
export async function rotateGroup(
  group: GroupInRotation,
  options: RotateGroupOptions,
): Promise<GroupRotation> {
  return new OneGroup(group, await group.api(), options).rotate(3);
}

class OneGroup {
  constructor(
    private readonly group: GroupInRotation,
    private readonly api: RotationApi,
    private readonly options: RotateGroupOptions,
  ) {}

  /** @param looks how often it may still find that somebody else was quicker */
  async rotate(looks: number): Promise<GroupRotation> {
    const { group: name } = this.group.place;
    const [state, template, last] = await Promise.all([
      this.api.group(name),
      this.api.template(this.group.templateName),
      this.api.lastRefresh(name),
    ]);
    if (state === undefined || template === undefined) {
      const missing =
        state === undefined ? `group ${name}` : `launch template ${this.group.templateName}`;
      return failed([], `There is no ${missing}. Apply the account first.`);
    }
    return last !== undefined && isUnderWay(last)
      ? this.join(state, template, last, looks)
      : this.begin(state, template, looks);
  }

  private async begin(
    state: GroupState,
    template: TemplateState,
    looks: number,
  ): Promise<GroupRotation> {
    const { behind, launchesBehind, reasons } = rotationReasons(state, template);
    const { ignored, notes } = heldBack(behind, this.group.settings.rotation);
    const due = behind.length - ignored.length;
    if (due === 0 && launchesBehind) return this.move([...reasons, ...notes], template);
    if (due === 0) {
      const instances = ignored.length;
      const outcome = instances === 0 ? inSync : ({ kind: "held-back", instances } as const);
      return { reasons: [...reasons, ...notes], outcome };
    }
    const suspended = needed.filter((process) => state.suspendedProcesses.includes(process));
    if (suspended.length > 0) {
      const which = `${suspended.join(" and ")} ${suspended.length === 1 ? "is" : "are"} suspended`;
      return failed(reasons, `Of the group's processes, ${which}: a refresh replaces nothing.`);
    }

    const { api, group } = this;
    const back = await wayBack(api, state, template);
    const all = [...reasons, ...notes, ...noteOn(back, state)];
    if (this.options.dryRun) {
      return { reasons: all, outcome: { kind: "would-rotate", instances: due } };
    }
    this.options.signal.throwIfAborted();
    const refreshId = await startRefresh({ api, group, state, template, back });
    if (refreshId === undefined) return this.again(looks);
    return { reasons: all, outcome: withPin(await this.follow(refreshId, template, due), back) };
  }

  /** The group is behind, and no instance of it: there is nothing to replace. */
  private async move(reasons: readonly string[], template: TemplateState): Promise<GroupRotation> {
    if (this.options.dryRun) return { reasons, outcome: { kind: "would-move" } };
    const { place, settings } = this.group;
    this.options.signal.throwIfAborted();
    await this.api.launchFrom(place.group, desiredConfiguration(settings, template));
    return { reasons, outcome: { kind: "moved" } };
  }

  private async join(
    state: GroupState,
    template: TemplateState,
    { desired, id: refreshId, percentage, status }: RefreshState,
    looks: number,
  ): Promise<GroupRotation> {
    const { behind, reasons } = rotationReasons(state, template);
    const paused = state.suspendedProcesses.includes("InstanceRefresh") ? ", paused" : "";
    const all = [...reasons, `Refresh ${refreshId} is under way: ${status}${paused}.`];
    if (this.options.dryRun) {
      return { reasons: all, outcome: { kind: "unfinished", refreshId, percentage } };
    }
    if (status === "Cancelling") {
      const end = await followRefresh(this.following(refreshId));
      return end.kind === "ended" ? this.again(looks) : { reasons: all, outcome: end };
    }
    const { id, latestVersion } = template;
    if (
      desired !== undefined &&
      (desired.templateId !== id || desired.version !== String(latestVersion))
    ) {
      return failed(
        reasons,
        `Another refresh is under way, ${refreshId} to version ${desired.version} of ${desired.templateId}. Wait for its end, or cancel it.`,
        refreshId,
      );
    }
    return { reasons: all, outcome: await this.follow(refreshId, template, behind.length) };
  }

  private async again(looks: number): Promise<GroupRotation> {
    const { clock, signal } = this.options;
    if (looks === 0)
      return failed([], "AWS says that another refresh is under way, and shows none.");
    await clock.wait(betweenLooks, signal);
    return this.rotate(looks - 1);
  }

  private async follow(
    refreshId: string,
    template: TemplateState,
    instances: number,
  ): Promise<RotationOutcome> {
    const { clock } = this.options;
    const begin = clock.now();
    const following = this.following(refreshId);
    const end = await followRefresh(following);
    if (end.kind === "unfinished") return end;
    const { group } = this;
    const doubt = await judgeRefresh({ ...following, group, template, refresh: end.refresh });
    return doubt ?? { kind: "rotated", refreshId, instances, duration: clock.now() - begin };
  }

  private following(refreshId: string): FollowRefreshProps {
    return { ...this.options, api: this.api, group: this.group.place.group, refreshId };
  }
}

const inSync = { kind: "in-sync" } as const;

function noteOn(back: WayBack, { launch }: GroupState): readonly string[] {
  if (!back.open) return [`No way back: ${back.because}.`];
  if (back.pin === undefined || launch === undefined) return [];
  return [
    `The group follows ${launch.version}: it is given version ${back.pin.version} to go back to.`,
  ];
}

/** Where the refresh did not succeed, the group has the version that it was given. */
function withPin(outcome: RotationOutcome, back: WayBack): RotationOutcome {
  if (!back.open || back.pin === undefined) return outcome;
  switch (outcome.kind) {
    case "cancelled":
    case "failed":
    case "rolled-back":
      return {
        ...outcome,
        reason: `${outcome.reason} The group launches from version ${back.pin.version} now.`,
      };
    default:
      return outcome;
  }
}

function failed(reasons: readonly string[], reason: string, refreshId?: string): GroupRotation {
  return {
    reasons,
    outcome: { kind: "failed", reason, ...(refreshId !== undefined && { refreshId }) },
  };
}
