import type { Readable } from "../readable";

/** What the sessions of one region find in the hub. */
export interface HubSessionFacts {
  readonly region: string;
  /** By their names. */
  readonly documents: ReadonlyMap<string, Readable<DocumentFacts>>;
  /** The session key behind its alias. */
  readonly sessionKey: Readable<KeyFacts>;
  readonly logBucket: Readable<BucketFacts>;
}

export type DocumentFacts =
  | { readonly exists: false }
  | {
      readonly exists: true;
      /** JSON. */
      readonly content: string;
      /** Account ids, or `all`. */
      readonly sharedWith: Readable<readonly string[]>;
    };

export type KeyFacts =
  | { readonly exists: false }
  | {
      readonly exists: true;
      readonly arn: string;
      /** Such as `Enabled` or `PendingDeletion`. */
      readonly state: string;
      /** JSON. */
      readonly policy: string;
    };

export type BucketFacts =
  | { readonly exists: false }
  | {
      readonly exists: true;
      /** Such as `aws:kms`; empty: none. */
      readonly algorithm: string;
      /** JSON; empty: none. */
      readonly policy: string;
    };
