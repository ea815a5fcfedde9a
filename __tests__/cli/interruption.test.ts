import { getMaxListeners } from "node:events";

import { interruption } from "../../cli/interruption";

describe("interruption", () => {
  let now = 0;
  const exit = jest.fn();

  beforeEach(() => {
    now = 10_000;
    jest.spyOn(performance, "now").mockImplementation(() => now);
    jest.spyOn(process, "exit").mockImplementation(exit as never);
  });

  afterEach(() => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
    exit.mockClear();
    jest.restoreAllMocks();
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s aborts, and does not exit", (name) => {
    const signal = interruption();
    expect(signal.aborted).toBe(false);

    process.emit(name);

    expect(signal.aborted).toBe(true);
    expect(exit).not.toHaveBeenCalled();
  });

  test("is waited for by as many calls as like, without a warning of Node", () => {
    expect(getMaxListeners(interruption())).toBe(Infinity);
  });

  test("an echo of the first request, passed on by npm or tsx, is no second request", () => {
    interruption();

    process.emit("SIGINT");
    now += 200;
    process.emit("SIGINT");

    expect(exit).not.toHaveBeenCalled();
  });

  test("a second request ends the process at once", () => {
    interruption();

    process.emit("SIGINT");
    now += 1500;
    process.emit("SIGTERM");

    expect(exit).toHaveBeenCalledWith(130);
  });
});
