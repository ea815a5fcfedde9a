import type { RefreshState } from "./group-state";

/** Where a refresh is, in a few words, and what holds it. */
export function progressText(
  { status, percentage, instancesToUpdate, reason }: RefreshState,
  suspendedProcesses: readonly string[],
): string {
  const left = `${instancesToUpdate} ${instancesToUpdate === 1 ? "instance" : "instances"} left`;
  const where =
    // Of a rollback, AWS says how much is still new.
    status === "RollbackInProgress"
      ? `going back, ${percentage} % left`
      : `${doing.get(status) ?? ""}${percentage} %, ${left}`;
  return `${held(suspendedProcesses)}${where}${reason === "" ? "" : `: ${reason}`}`;
}

const doing: ReadonlyMap<string, string> = new Map([
  ["Pending", "about to begin, "],
  ["Baking", "waiting at the end, "],
  ["Cancelling", "being cancelled, "],
]);

function held(suspendedProcesses: readonly string[]): string {
  if (suspendedProcesses.includes("InstanceRefresh")) {
    return "paused (`bastionless rotate --resume` goes on), ";
  }
  const process = ["Launch", "Terminate"].find((one) => suspendedProcesses.includes(one));
  return process === undefined ? "" : `held, for ${process} is suspended, `;
}
