/** An account's own default document. */
export interface DefaultDocumentFacts {
  readonly name: string;
  /** JSON, as somebody saved it. */
  readonly content: string;
  /** Empty: none. */
  readonly versionName: string;
  /** Account ids, or `all`. */
  readonly sharedWith: readonly string[];
  /** Without those of AWS itself. */
  readonly tags: Readonly<Record<string, string>>;
}
