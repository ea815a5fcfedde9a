/** What changes the size of an Auto Scaling group at a time that somebody set. */
export interface ScheduledActionFacts {
  readonly name: string;
  readonly autoScalingGroupName: string;
  /** `undefined`: it leaves the least size as it is. */
  readonly minSize?: number;
  /** `undefined`: it leaves the greatest size as it is. */
  readonly maxSize?: number;
}
