import type { GroupInRotation } from "./group-in-rotation";
import type { GroupState, TemplateState } from "./group-state";
import { refreshInput } from "./refresh-input";
import type { RotationApi } from "./rotation-api";
import type { WayBack } from "./way-back";

export interface StartRefreshProps {
  readonly api: RotationApi;
  readonly group: GroupInRotation;
  readonly state: GroupState;
  readonly template: TemplateState;
  readonly back: WayBack;
}

/**
 * Starts the refresh of a group, and gives the group the version to go back to where it has none by
 * number. A group whose refresh does not start launches from what it had.
 *
 * @returns its id; `undefined`: somebody else's is under way
 */
export async function startRefresh(props: StartRefreshProps): Promise<string | undefined> {
  const { api, back, group, state, template } = props;
  const pin = back.open ? back.pin : undefined;
  if (pin !== undefined) await api.launchFrom(state.name, pin.configuration);
  try {
    const id = await api.start(refreshInput(group, template, back));
    if (id === undefined) await unpin(props);
    return id;
  } catch (error) {
    const failure = await unpin(props).catch((one: unknown) => one as Error);
    if (failure === undefined || pin === undefined) throw error;
    throw new Error(
      `${(error as Error).message} The group stays at version ${pin.version}: ${failure.message}`,
      { cause: error },
    );
  }
}

async function unpin({
  api,
  back,
  state: { launch, name },
}: StartRefreshProps): Promise<undefined> {
  if (!back.open || back.pin === undefined || launch === undefined) return undefined;
  await api.launchFrom(name, launch.configuration);
  return undefined;
}
