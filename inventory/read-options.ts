/** How lists of an account are read. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Entries of a page, 5 to 1,000; less where a call allows less. @default 1,000 */
  readonly pageSize?: number;
}
