import type { GroupPlace, RotationOutcome } from "./rotation-run";
import { standingOf } from "./standing-of";

export interface BrakeProps {
  readonly dryRun: boolean;
  /** So many groups may fail before no further one is started. */
  readonly maxFailures: number;
  readonly signal: AbortSignal;
}

/** Says whether another group may be started. */
export class Brake {
  static readonly interruption = "It was interrupted.";

  private failed = 0;
  private pulled: string | undefined;

  constructor(private readonly props: BrakeProps) {}

  /** Why no further group is started; `undefined`: one may be. */
  get reason(): string | undefined {
    return this.props.signal.aborted ? Brake.interruption : this.pulled;
  }

  /** Takes note of what became of a group; a dry run, which starts nothing, goes on whatever it finds. */
  note({ account, group }: GroupPlace, outcome: RotationOutcome): void {
    const { dryRun, maxFailures } = this.props;
    if (dryRun) return;
    const standing = standingOf(outcome);
    if (standing === "failed") this.failed += 1;
    if (standing === "unfinished") {
      this.pulled ??= `Nobody knows what becomes of group ${group} in ${account}.`;
    } else if (this.failed > maxFailures) {
      this.pulled ??= `${this.failed} ${this.failed === 1 ? "group" : "groups"} failed; at most ${maxFailures} may.`;
    }
  }
}
