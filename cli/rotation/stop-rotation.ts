import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { groupsInRotation } from "./groups-in-rotation";

export interface StopRotationOptions {
  readonly config: string;
  readonly select: readonly string[];
  /** `cancel` keeps what has been replaced; `rollBack` takes it back. */
  readonly how: "cancel" | "rollBack";
}

/** Ends the instance refreshes that are under way in the selected accounts. */
export async function stopRotation(
  { config, how, select }: StopRotationOptions,
  { io }: CommandContext,
): Promise<ExitCode> {
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  const accounts = organization.accounts.filter(({ name }) => selected.has(name));
  const groups = groupsInRotation(accounts, ({ accountId, regions, terraform }) =>
    openAwsAccount({
      accountId,
      roleArn: terraform.deployRoleArn,
      homeRegion: regions[0]?.name ?? "",
      sessionName: "bastionless-rotate",
    }),
  );
  let failed = false;
  for (const { api, place } of groups) {
    const title = `${place.account} ${place.region} ${place.group}`;
    try {
      const calls = await api();
      const refresh = await calls.lastRefresh(place.group);
      if (refresh === undefined || !["Pending", "InProgress", "Baking"].includes(refresh.status)) {
        io.print(`${title}: nothing is under way`);
        continue;
      }
      await calls[how](place.group);
      io.print(`${title}: ${refresh.id} ${how === "cancel" ? "is cancelled" : "goes back"}`);
    } catch (error) {
      failed = true;
      io.note(`${title}: ${(error as Error).message}`);
    }
  }
  return failed ? exitCodes.error : exitCodes.ok;
}
