import { startOktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { RateLimits } from "../../../sandbox/okta/rate-limits";
import { callOkta } from "./okta-caller";

const noon = Date.UTC(2026, 10, 22, 12);

describe("RateLimits", () => {
  it.each([
    ["/api/v1/apps", 100],
    ["/api/v1/apps/0oa1", 500],
    ["/api/v1/apps/0oa1/groups/00g1", 100],
    ["/api/v1/groups", 500],
    ["/api/v1/groups/00g1", 1000],
    ["/api/v1/groups/00g1/owners", 500],
    ["/api/v1/users/me", 600],
    ["/api/v1/policies", 1200],
    ["/.well-known/okta-organization", 1200],
  ])("gives %s %d calls a minute", (path, limit) => {
    expect(new RateLimits(() => noon).count(path)).toEqual({
      limit,
      remaining: limit - 1,
      reset: noon / 1_000 + 60,
      exceeded: false,
    });
  });

  it("lets calls below all apps share one bucket, and fills it after a minute", () => {
    let now = noon;
    const limits = new RateLimits(() => now);

    for (let call = 0; call < 50; call += 1) limits.count("/api/v1/apps/0oa1/credentials/keys");
    for (let call = 0; call < 49; call += 1) limits.count("/api/v1/apps/0oa2/groups");
    expect(limits.count("/api/v1/apps")).toMatchObject({ remaining: 0, exceeded: false });
    expect(limits.count("/api/v1/apps")).toMatchObject({ remaining: 0, exceeded: true });

    now += 60_000;
    expect(limits.count("/api/v1/apps")).toMatchObject({ remaining: 99, exceeded: false });
  });
});

describe("the Okta emulator's rate limits", () => {
  it("are announced in the headers that clients wait by", async () => {
    const emulator = await startOktaEmulator({ now: () => noon });
    const { headers } = await callOkta(emulator, "GET", "/api/v1/groups");
    await emulator.close();

    expect(headers).toMatchObject({
      "x-rate-limit-limit": "500",
      "x-rate-limit-remaining": "499",
      "x-rate-limit-reset": String(noon / 1_000 + 60),
    });
    expect(Date.parse(String(headers["date"]))).not.toBeNaN();
  });

  it.each([
    [true, 429],
    [false, 200],
  ])("when enforcing is %p, answer %d to the call after the last", async (enforced, expected) => {
    const emulator = await startOktaEmulator({ enforceRateLimits: enforced, now: () => noon });
    for (let call = 0; call < 100; call += 1) await callOkta(emulator, "GET", "/api/v1/apps");
    const { status, body, headers } = await callOkta(emulator, "GET", "/api/v1/apps");
    await emulator.close();

    expect(status).toBe(expected);
    expect(headers["x-rate-limit-remaining"]).toBe("0");
    expect(body).toMatchObject(expected === 429 ? { errorCode: "E0000047" } : []);
  });
});
