import type { Diagnostic } from "../terraform/diagnostic";

/** How AWS and Okta, and the providers that speak for them, say that calls came too fast. */
const patterns: readonly RegExp[] = [
  // Error codes of AWS: each service has one or another of them.
  /\b(?:Throttling|ThrottlingException|ThrottledException|EC2ThrottledException)\b/,
  /\b(?:RequestThrottled|RequestThrottledException|RequestLimitExceeded|BandwidthLimitExceeded)\b/,
  /\b(?:TooManyRequests|TooManyRequestsException|SlowDown|PriorRequestNotComplete)\b/,
  /\brate exceeded\b/i,
  // Okta's error code, and its provider's words. With a colon, another failure was the reason.
  /\bE0000047\b/,
  /\bgiving up after \d+ attempt\(s\)(?!:)/,
  // Both, and what stands between.
  /\b(?:too many requests|rate limit(?:s|ed)?)\b/i,
  /\b(?:status ?code|status|HTTP)\b\W{0,3}429\b/i,
];

/** Whether a diagnostic says that the services behind a provider refused calls for their number. */
export function isThrottled({ severity, summary, detail }: Diagnostic): boolean {
  const text = `${summary}\n${detail}`;
  return severity === "error" && patterns.some((pattern) => pattern.test(text));
}
