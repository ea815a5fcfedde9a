/** A document of the account as the hub has it now, with what it asks of an instance. */
export interface LiveDocument {
  readonly name: string;
  /** Such as `Standard_Stream` or `Port`; a Port document asks nothing but a connection. */
  readonly sessionType: string;
  /** Key that encrypts the session, as the document names it; empty: none. */
  readonly key: string;
  /** Whether it forwards a port of a host behind the instance. */
  readonly toOtherHost: boolean;
  readonly bucket?: LogTarget;
  readonly logGroup?: LogTarget;
  /** Present where Run As is on: the user, empty where only whoever opens the session may have one. */
  readonly runAs?: { readonly defaultUser: string };
}

/** Where a session is recorded. */
interface LogTarget {
  readonly name: string;
  /** Whether the agent refuses the session unless it is encrypted. */
  readonly mustBeEncrypted: boolean;
}

/** What a document asks for, by its JSON; `undefined`: it is no Session document. */
export function liveDocument(name: string, content: string): LiveDocument | undefined {
  const found = contentOf(content);
  return typeof found?.sessionType === "string" ? documentOf(name, found) : undefined;
}

interface Content {
  readonly sessionType?: unknown;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

function contentOf(text: string): Content | null | undefined {
  try {
    return JSON.parse(text) as Content | null;
  } catch {
    return undefined;
  }
}

function documentOf(name: string, { inputs = {}, properties, sessionType }: Content): LiveDocument {
  const type = text(sessionType);
  if (type === "Port") {
    return { name, sessionType: type, key: "", toOtherHost: text(properties?.["host"]) !== "" };
  }
  const target = (nameKey: string, flag: string): LogTarget | undefined => {
    const targetName = text(inputs[nameKey]);
    return targetName === ""
      ? undefined
      : { name: targetName, mustBeEncrypted: isTrue(inputs[flag]) };
  };
  const bucket = target("s3BucketName", "s3EncryptionEnabled");
  const logGroup = target("cloudWatchLogGroupName", "cloudWatchEncryptionEnabled");
  // What runs elevated runs as root, Run As or not.
  const isElevated = Object.values(properties ?? {}).some((one) =>
    isTrue((one as { readonly runAsElevated?: unknown } | null)?.runAsElevated),
  );
  return {
    name,
    sessionType: type,
    key: text(inputs["kmsKeyId"]),
    toOtherHost: false,
    ...(bucket !== undefined && { bucket }),
    ...(logGroup !== undefined && { logGroup }),
    ...(isTrue(inputs["runAsEnabled"]) &&
      !isElevated && { runAs: { defaultUser: text(inputs["runAsDefaultUser"]) } }),
  };
}

/** The agent takes the text, too. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
