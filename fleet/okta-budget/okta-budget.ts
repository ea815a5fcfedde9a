import { setTimeout as sleep } from "node:timers/promises";

import type { OktaBucket, OktaCalls } from "./okta-calls";

export interface OktaBudgetProps {
  /** Calls a minute. */
  readonly limits: OktaCalls;
  /** @default - the system's */
  readonly clock?: Clock;
}

export interface Clock {
  /** Milliseconds from a fixed point, never going back. */
  now(): number;
  /** @throws the signal's reason when it aborts. */
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/**
 * Milliseconds for which a payment counts: a minute, as Okta's limits do, and a few seconds, for a
 * stack's calls come in the seconds after its start.
 */
const window = 65_000;

const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/**
 * Lets stacks start at the pace that Okta's rate limits allow. What all stacks that started within
 * the last minute were priced at never exceeds the limits, bucket by bucket.
 */
export class OktaBudget {
  private readonly clock: Clock;
  private readonly limits: OktaCalls;
  private paid: { readonly at: number; readonly price: OktaCalls }[] = [];
  private lastInLine: Promise<void> = Promise.resolve();

  constructor({ limits, clock = systemClock }: OktaBudgetProps) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Waits until there is room for the calls, and takes it. Who comes first is served first, so that
   * a dear stack is not overtaken for ever by cheap ones; what calls nothing waits for nobody. A
   * price beyond a limit waits until nobody else uses that bucket, and goes alone.
   *
   * @param signal ends the waiting
   * @throws the signal's reason when it aborts
   */
  async take(price: OktaCalls, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (bucketsOf(price).length === 0) return;
    const turn = this.lastInLine.then(() => this.pay(price, signal));
    this.lastInLine = turn.catch(() => undefined);
    return turn;
  }

  private async pay(price: OktaCalls, signal: AbortSignal | undefined): Promise<void> {
    for (let delay = this.delay(price); delay > 0; delay = this.delay(price)) {
      await this.clock.wait(delay, signal);
    }
    signal?.throwIfAborted();
    this.paid.push({ at: this.clock.now(), price });
  }

  /** Milliseconds until every bucket has room. */
  private delay(price: OktaCalls): number {
    const now = this.clock.now();
    this.paid = this.paid.filter(({ at }) => at + window > now);
    return Math.max(...bucketsOf(price).map((bucket) => this.roomAt(bucket, price) - now));
  }

  /** When the bucket has room; not later than now when it has it. */
  private roomAt(bucket: OktaBucket, price: OktaCalls): number {
    const room = Math.max(0, this.limits[bucket] - price[bucket]);
    let used = this.paid.reduce((calls, { price: other }) => calls + other[bucket], 0);
    let time = Number.NEGATIVE_INFINITY;
    for (const { at, price: other } of this.paid) {
      if (used <= room) break;
      used -= other[bucket];
      time = at + window;
    }
    return time;
  }
}

function bucketsOf(price: OktaCalls): readonly OktaBucket[] {
  return (Object.keys(price) as OktaBucket[]).filter((bucket) => price[bucket] > 0);
}
