/** A state that manages resources. */
export interface FoundState {
  readonly accountId: string;
  /** Where it lies, for people. */
  readonly place: string;
}
