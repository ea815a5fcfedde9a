/**
 * A Session document, schema version 1.0: the JSON that AWS Systems Manager stores.
 *
 * Field names and string-typed numbers are AWS's own (Systems Manager User Guide, "Session document
 * schema").
 */
export interface SessionDocumentContent {
  readonly schemaVersion: "1.0";
  readonly description: string;
  readonly sessionType: "Standard_Stream" | "InteractiveCommands" | "Port";
  /** Absent on Port documents: a port session is neither logged nor encrypted by the agent. */
  readonly inputs?: SessionInputs;
  readonly parameters?: Readonly<Record<string, SessionParameter>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Never holds a `{{ parameter }}`: whoever starts the session chooses the parameters. */
export interface SessionInputs {
  readonly s3BucketName: string;
  readonly s3KeyPrefix: string;
  readonly s3EncryptionEnabled: boolean;
  readonly cloudWatchLogGroupName: string;
  readonly cloudWatchEncryptionEnabled: boolean;
  readonly cloudWatchStreamingEnabled: boolean;
  /** Full ARN of the key; the module that creates the document adds it. */
  readonly kmsKeyId?: string;
  /** Minutes, "1" to "60". */
  readonly idleSessionTimeout: string;
  /** Minutes, "1" to "1440". */
  readonly maxSessionDuration?: string;
  readonly runAsEnabled: boolean;
  readonly runAsDefaultUser: string;
  readonly shellProfile?: { readonly linux: string; readonly windows: string };
}

export interface SessionParameter {
  readonly type: "String";
  readonly description?: string;
  readonly default?: string;
  /** Anchored regular expression; every parameter has one. */
  readonly allowedPattern: string;
}
