/** An account's own `SSM-SessionManagerRunShell`. */
export interface DefaultDocumentFacts {
  /** JSON, as somebody saved it. */
  readonly content: string;
  /** Empty: none. */
  readonly versionName: string;
  /** Account ids, or `all`. */
  readonly sharedWith: readonly string[];
  /** Without those of AWS itself. */
  readonly tags: Readonly<Record<string, string>>;
}
