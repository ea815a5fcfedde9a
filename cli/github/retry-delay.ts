export interface FailedAttempt {
  readonly method: string;
  /** GitHub's refusal, or why there was no answer. */
  readonly response: Response | Error;
  /** 1 for the first one. */
  readonly attempt: number;
}

/** Milliseconds that a job waits at most before it tries once more. */
const longest = 5 * 60_000;

/**
 * How long to wait before the request is sent again, in milliseconds; `undefined`: not at all.
 *
 * A request that a rate limit stopped was not carried out, so each can be repeated, when GitHub says.
 * After an error of GitHub's own, nobody knows whether it was: what creates something (`POST`) is not
 * repeated, or there would be two.
 */
export function retryDelay({ method, response, attempt }: FailedAttempt): number | undefined {
  const backoff = 1000 * 2 ** (attempt - 1);
  if (!(response instanceof Response)) return method === "POST" ? undefined : backoff;

  const { status, headers } = response;
  if (status === 403 || status === 429) return atLimit(headers, status, attempt);
  return status >= 500 && method !== "POST" ? backoff : undefined;
}

function atLimit(headers: Headers, status: number, attempt: number): number | undefined {
  const after = Number(headers.get("retry-after") ?? NaN);
  const isExhausted = headers.get("x-ratelimit-remaining") === "0";
  const reset = Number(headers.get("x-ratelimit-reset") ?? NaN);
  const delay = !Number.isNaN(after)
    ? after * 1000
    : isExhausted && !Number.isNaN(reset)
      ? Math.max(0, reset * 1000 - Date.now()) + 1000
      : // A plain 403 is a missing permission.
        status === 429
        ? 60_000 * attempt
        : undefined;
  return delay !== undefined && delay <= longest ? delay : undefined;
}
