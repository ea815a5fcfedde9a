import { isThrottled } from "../../../fleet/scheduling/is-throttled";

const tooMany: readonly string[] = [
  "reading IAM Role (x): operation error IAM: GetRole, exceeded maximum number of attempts, 3, https " +
    "response error StatusCode: 400, RequestID: 1, api error Throttling: Rate exceeded",
  "reading SSM Document (d) content: operation error SSM: GetDocument, api error " +
    "ThrottlingException: Rate exceeded",
  "creating EC2 Launch Template: operation error EC2: CreateLaunchTemplate, api error " +
    "RequestLimitExceeded: Request limit exceeded.",
  "putting S3 Bucket Policy: operation error S3: PutBucketPolicy, https response error StatusCode: " +
    "503, api error SlowDown: Please reduce your request rate.",
  "operation error CloudWatch Logs: CreateLogGroup, api error TooManyRequestsException: ",
  "operation error KMS: CreateKey, https response error StatusCode: 429, RequestID: 1, unknown",
  "failed to create group: too many requests",
  "failed to create okta_group: the Okta API answered 429: E0000047, API call exceeded rate limit " +
    "due to too many requests.",
  "failed to create SAML application: POST https://example.okta.com/api/v1/apps giving up after 6 " +
    "attempt(s)",
];

const others: readonly string[] = [
  "operation error IAM: GetRole, https response error StatusCode: 403, api error AccessDenied: no",
  "operation error KMS: CreateKey, api error LimitExceededException: the quota of keys is used up",
  "GET https://example.okta.com/api/v1/apps giving up after 6 attempt(s): dial tcp: no such host",
  "creating SSM Document (throttle-429): api error DocumentAlreadyExists",
];

describe("isThrottled", () => {
  test.each(tooMany)("is true of: %s", (text) => {
    expect(isThrottled({ severity: "error", summary: text, detail: "" })).toBe(true);
    expect(isThrottled({ severity: "error", summary: "Error", detail: text })).toBe(true);
  });

  test.each(others)("is false of: %s", (text) => {
    expect(isThrottled({ severity: "error", summary: text, detail: text })).toBe(false);
  });

  test("is false of a warning: it stopped nothing", () => {
    const diagnostic = { severity: "warning", summary: "Rate exceeded", detail: "" } as const;
    expect(isThrottled(diagnostic)).toBe(false);
  });
});
