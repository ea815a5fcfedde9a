import type { Standing } from "../../rotation/rotation-run";

/** Whether a group is where it should be, or where its settings or a dry run leave it. */
export function isGoodStanding(standing: Standing): boolean {
  return standing === "good" || standing === "behind";
}
