import type { GroupTurn } from "./group-turn";
import { isUnderWay } from "./is-under-way";
import { leadsToLatest } from "./leads-to-latest";
import { refreshInput } from "./refresh-input";
import type { WayBack } from "./way-back";

export interface StartRefreshProps extends Pick<GroupTurn, "api" | "group" | "state" | "template"> {
  readonly back: WayBack;
}

/**
 * Starts the refresh of a group, which is first given what it has to launch from. A group whose refresh
 * does not start launches from what it had.
 *
 * @returns its id; `undefined`: somebody else's is under way
 */
export async function startRefresh(props: StartRefreshProps): Promise<string | undefined> {
  const { api, back, group, state, template } = props;
  const { first } = back;
  if (first !== undefined) await api.launchFrom(state.name, first.configuration);
  const [answer] = await Promise.allSettled([api.start(refreshInput(group, template, back))]);
  if (answer.status === "fulfilled" && answer.value !== undefined) return answer.value;

  const refusal = answer.status === "rejected" ? (answer.reason as Error) : undefined;
  try {
    const started = await startedAllTheSame(props, refusal);
    if (started !== undefined) return started;
  } catch (error) {
    if (refusal === undefined || first === undefined) throw refusal ?? error;
    throw new Error(
      `${refusal.message} The group stays at version ${first.version}: ${(error as Error).message}`,
      { cause: error },
    );
  }
  if (refusal !== undefined) throw refusal;
  return undefined;
}

/**
 * Finds the refresh whose answer was lost: the SDK asks again, and AWS refuses a second one. It needs
 * what the group was given; where there is no such refresh, the group gets back what it had.
 */
async function startedAllTheSame(
  { api, back, state: { launch, name }, template }: StartRefreshProps,
  refusal: Error | undefined,
): Promise<string | undefined> {
  const [now, last] = await Promise.all([api.group(name), api.lastRefresh(name)]);
  const active = last !== undefined && isUnderWay(last) ? last : undefined;
  if (now !== undefined && active !== undefined && leadsToLatest(active, now, template)) {
    return active.id;
  }
  // One is under way that AWS does not show yet: the next look says whose it is.
  if (active === undefined && refusal === undefined) return undefined;
  if (back.first === undefined) return undefined;
  if (launch === undefined) throw new Error("Its launch configuration is not given back.");
  await api.launchFrom(name, launch.configuration);
  return undefined;
}
