export interface ConcurrencyProps {
  /** How many stacks there are to run. */
  readonly stacks: number;
  /** Processor cores that may be used; a part of one counts. */
  readonly cores: number;
  /** Bytes of memory that may be used. */
  readonly freeMemory: number;
  /** Bytes that one running stack needs at its peak, Terraform and its providers together. */
  readonly perStack: number;
}

/**
 * How many stacks to run at a time: as many as there are cores, for a plan keeps one busy, but no
 * more than fit into three quarters of the free memory. At least one.
 */
export function concurrency({ stacks, cores, freeMemory, perStack }: ConcurrencyProps): number {
  const fitting = Math.floor((freeMemory * 0.75) / perStack);
  return Math.max(1, Math.min(stacks, Math.ceil(cores), fitting));
}
