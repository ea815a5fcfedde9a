/** One entry of `known-drift.yaml`: a drift that people accept for a while. */
export interface KnownDriftEntry {
  /** File with the name of the configuration folder, such as `config/known-drift.yaml`. */
  readonly file: string;
  /** Line on which the entry begins: 1 and up. */
  readonly line: number;
  /** Name of a stack; `*` stands for any characters. */
  readonly stack: string;
  /** Address of a resource; `*` stands for any characters. */
  readonly address: string;
  /** Path of an attribute; `*` stands for any characters. Without it: all of the resource. */
  readonly attribute?: string;
  readonly reason: string;
  /** ISO 8601 date (UTC), the last day on which the drift is accepted. */
  readonly until: string;
}
