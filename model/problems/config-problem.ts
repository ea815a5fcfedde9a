/** One mistake in the configuration, with its place and the way out. */
export interface ConfigProblem {
  /** Stable: scripts and documentation may rely on it. */
  readonly code: string;
  /** Errors prevent synthesis, warnings do not. */
  readonly severity: "error" | "warning";
  /** Relative to the folder that holds the configuration folder, with `/` between its parts. */
  readonly file: string;
  /** 1 and up. */
  readonly line: number;
  /** 1 and up, in UTF-16 code units. */
  readonly column: number;
  /** Place in the file's data, such as `accessRoles.admin.documents[0]`; empty: the whole file. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly next: string;
}
