/** Where a call stands in its bucket. */
export interface RateLimit {
  /** Calls per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds since 1970, when the bucket is full again. */
  readonly reset: number;
  readonly exceeded: boolean;
}

/**
 * Okta's buckets for a whole organization, calls per minute; the first that matches counts. A call
 * on an object has a bucket apart from the calls below it.
 */
const buckets: readonly (readonly [pattern: RegExp, limit: number])[] = [
  [/^\/api\/v1\/apps\/[^/]+$/, 500],
  [/^\/api\/v1\/apps(\/|$)/, 100],
  [/^\/api\/v1\/groups\/[^/]+$/, 1000],
  [/^\/api\/v1\/groups(\/|$)/, 500],
  [/^\/api\/v1\/users(\/|$)/, 600],
  [/^\/api\/v1\//, 1200],
  [/^\//, 1200],
];

const second = 1_000;
const minute = 60 * second;

/** Counts calls per bucket and minute. */
export class RateLimits {
  private readonly windows = new Map<RegExp, { reset: number; used: number }>();

  /** @param now milliseconds since 1970. */
  constructor(private readonly now: () => number) {}

  /** @param path without the query. */
  count(path: string): RateLimit {
    const [pattern, limit] = buckets.find(([bucket]) => bucket.test(path)) ?? [/^/, 1200];
    const now = this.now();
    const current = this.windows.get(pattern);
    const window =
      current !== undefined && now < current.reset * second
        ? current
        : { reset: Math.ceil((now + minute) / second), used: 0 };
    window.used += 1;
    this.windows.set(pattern, window);
    return {
      limit,
      remaining: Math.max(limit - window.used, 0),
      reset: window.reset,
      exceeded: window.used > limit,
    };
  }
}
