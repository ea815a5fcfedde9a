/** A file that follows from others. */
export interface GeneratedFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly content: string;
}
