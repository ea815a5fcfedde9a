/** A change of some characters of a text; what is around them stays as its author wrote it. */
export interface TextEdit {
  /** Offset of the first character that goes. */
  readonly start: number;
  /** Offset behind the last character that goes; `start`: none goes. */
  readonly end: number;
  readonly text: string;
}
