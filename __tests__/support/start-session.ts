import type { PolicyDocument } from "../../modules/policy-document";
import { simulate, type SimulatedRequest } from "./simulate";

export interface StartSessionRequest {
  /** ARN of the assumed role session. */
  readonly principal: string;
  readonly identityPolicies: readonly PolicyDocument[];
  readonly instanceArn: string;
  readonly instanceTags?: Readonly<Record<string, string>>;
  /** @default - the request names no document */
  readonly documentArn?: string;
  /** Whether AWS sends `ssm:SessionDocumentAccessCheck`. @default true */
  readonly documentCheck?: boolean;
}

/** Stands in for the empty account of AWS's own documents, which the simulator refuses. */
const awsDocumentsAccountId = "999999999999";

/**
 * Whether IAM would let a session start: the instance must be allowed, and so must the document.
 *
 * A request that names no document runs the default document of the instance's account; that one is
 * looked at only when the document check is there.
 */
export async function startSession(request: StartSessionRequest): Promise<"Allowed" | "Denied"> {
  const documentCheck = request.documentCheck ?? true;
  const context = documentCheck ? { "ssm:SessionDocumentAccessCheck": "true" } : {};
  const base = {
    principal: request.principal,
    action: "ssm:StartSession",
    identityPolicies: request.identityPolicies,
  };
  const tags = Object.entries(request.instanceTags ?? {}).map(
    ([key, value]) => [`ssm:resourceTag/${key}`, value] as const,
  );

  const requests: SimulatedRequest[] = [
    {
      ...base,
      resource: request.instanceArn,
      context: { ...context, ...Object.fromEntries(tags) },
    },
  ];
  const documentArn =
    request.documentArn ?? (documentCheck ? defaultDocumentOf(request.instanceArn) : undefined);
  if (documentArn !== undefined) {
    requests.push({ ...base, context, ...asShared(documentArn, request.principal) });
  }

  const results = await Promise.all(requests.map(simulate));
  return results.every((result) => result === "Allowed") ? "Allowed" : "Denied";
}

function defaultDocumentOf(instanceArn: string): string {
  const [, partition, , region, accountId] = instanceArn.split(":");
  return `arn:${partition ?? ""}:ssm:${region ?? ""}:${accountId ?? ""}:document/SSM-SessionManagerRunShell`;
}

/** The document as its owner shares it: every document here is shared with whoever asks. */
function asShared(
  documentArn: string,
  principal: string,
): Pick<SimulatedRequest, "resource" | "resourcePolicy"> {
  const resource = documentArn.replace("::document/", `:${awsDocumentsAccountId}:document/`);
  const [, partition = "", , , accountId = ""] = principal.split(":");
  return {
    resource,
    resourcePolicy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
          Action: "ssm:StartSession",
          Resource: resource,
        },
      ],
    },
  };
}
