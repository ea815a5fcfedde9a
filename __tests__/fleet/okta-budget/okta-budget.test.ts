import { OktaBudget } from "../../../fleet/okta-budget/okta-budget";
import type { OktaCalls } from "../../../fleet/okta-budget/okta-calls";
import { oktaLimits } from "../../../fleet/okta-budget/okta-limits";
import { FakeClock } from "../../support/fake-clock";

const minute = 60_000;

/** For how long a payment counts. */
const window = 65_000;

const nothing: OktaCalls = { apps: 0, app: 0, groups: 0, group: 0, users: 0, other: 0 };

/** Lets everybody wait in line, in the order given; returns when each of them was let in. */
async function starts(
  prices: readonly Partial<OktaCalls>[],
  limits = oktaLimits(0.5),
): Promise<readonly number[]> {
  const clock = new FakeClock();
  const budget = new OktaBudget({ limits, clock });
  return Promise.all(
    prices.map(async (price) => {
      await budget.take({ ...nothing, ...price });
      return clock.now();
    }),
  );
}

/** The most calls that any minute holds. */
function mostInAMinute(times: readonly number[], calls: readonly number[]): number {
  return Math.max(
    ...times.map((from) =>
      times.reduce(
        (sum, time, at) => (time >= from && time < from + minute ? sum + (calls[at] ?? 0) : sum),
        0,
      ),
    ),
  );
}

describe("OktaBudget", () => {
  test("GIVEN 1,000 plans of three calls and a limit of 50 THEN the last starts in the 63rd window", async () => {
    const times = await starts(Array.from({ length: 1000 }, () => ({ apps: 3 })));

    // 16 of them fit into a window.
    expect(times).toEqual(Array.from(times, (_, index) => Math.floor(index / 16) * window));
    expect(times.at(-1)).toBe(62 * window);
    expect(mostInAMinute(times, Array<number>(1000).fill(3))).toBe(48);
  });

  test("GIVEN stacks of all prices THEN no minute exceeds a limit, and all start in their order", async () => {
    const prices = Array.from({ length: 500 }, (_, index) => ({
      apps: (index * 7) % 11,
      group: (index * 31) % 97,
      users: 4,
    }));

    const times = await starts(prices);

    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const bucket of ["apps", "group", "users"] as const) {
      const most = mostInAMinute(
        times,
        prices.map((price) => price[bucket]),
      );
      expect(most).toBeLessThanOrEqual(oktaLimits(0.5)[bucket]);
    }
  });

  test("GIVEN a dear stack in line THEN cheap ones behind it do not overtake it", async () => {
    expect(await starts([{ apps: 30 }, { apps: 40 }, { apps: 1 }, { apps: 9 }])).toEqual([
      0,
      window,
      window,
      window,
    ]);
  });

  test("GIVEN a price beyond the limit THEN it waits for an empty window and goes alone", async () => {
    expect(await starts([{ apps: 1 }, { apps: 51 }, { apps: 1 }, { apps: 49 }])).toEqual([
      0,
      window,
      2 * window,
      2 * window,
    ]);
  });

  test("a price beyond one limit may share the buckets that it leaves room in", async () => {
    expect(await starts([{ users: 1 }, { apps: 51, users: 1 }, { users: 298 }])).toEqual([0, 0, 0]);
  });

  test("GIVEN stacks that call nothing THEN they wait for nobody", async () => {
    expect(await starts([{ apps: 50 }, { apps: 50 }, {}])).toEqual([0, window, 0]);
  });

  test("room comes back when the oldest payment has passed, not all at once", async () => {
    const clock = new FakeClock();
    const budget = new OktaBudget({ limits: { ...oktaLimits(1), apps: 10 }, clock });
    await budget.take({ ...nothing, apps: 6 });
    await clock.wait(20_000);
    await budget.take({ ...nothing, apps: 4 });

    await budget.take({ ...nothing, apps: 6 });
    expect(clock.now()).toBe(window);
    await budget.take({ ...nothing, apps: 1 });
    expect(clock.now()).toBe(window + 20_000);
  });

  test("GIVEN an interrupt WHEN stacks wait THEN they are turned away and hold up nobody", async () => {
    const clock = new FakeClock();
    const budget = new OktaBudget({ limits: oktaLimits(0.5), clock });
    const controller = new AbortController();
    await budget.take({ ...nothing, apps: 50 });

    const waiting = [50, 50].map((apps) => budget.take({ ...nothing, apps }, controller.signal));
    const next = budget.take({ ...nothing, apps: 1 });
    controller.abort(new Error("stopped"));

    expect(await Promise.allSettled(waiting)).toEqual([
      { status: "rejected", reason: new Error("stopped") },
      { status: "rejected", reason: new Error("stopped") },
    ]);
    await next;
    expect(clock.now()).toBe(window);
    await expect(budget.take(nothing, controller.signal)).rejects.toThrow("stopped");
  });

  test("waits by the system's clock when it is given none", async () => {
    const budget = new OktaBudget({ limits: oktaLimits(0.5) });
    const controller = new AbortController();
    await budget.take({ ...nothing, apps: 50 });

    const waiting = budget.take({ ...nothing, apps: 1 }, controller.signal);
    controller.abort();

    await expect(waiting).rejects.toThrow("aborted");
  });
});
