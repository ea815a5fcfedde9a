import { readFileSync } from "node:fs";
import { join } from "node:path";

import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta } from "./okta-caller";

interface AcceptedCall {
  readonly method: string;
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

const fixture = join(__dirname, "../../fixtures/okta/accepted-calls.json");
const { calls } = JSON.parse(readFileSync(fixture, "utf8")) as { calls: readonly AcceptedCall[] };

describe("the Okta emulator", () => {
  let emulator: OktaEmulator;

  beforeAll(async () => {
    emulator = await startOktaEmulator({ orgUrl: "https://emu.okta.com" });
  });
  afterAll(() => emulator.close());

  it("answers as the real provider accepted it, call by call", async () => {
    // GIVEN the recorded ids, each with the one that the emulator gave instead
    const ids = new Map<string, string>();
    const answered = [];

    // WHEN the recorded calls are made again, in their order
    for (const call of calls) {
      const path = call.path.replace(/\b\w{20}\b/g, (id) => ids.get(id) ?? id);
      const { status, body } = await callOkta(
        emulator,
        call.method,
        path,
        call.request === null ? {} : { body: call.request },
      );
      learnIds(call.response, body, ids);
      answered.push({ ...call, status, response: body });
    }

    // THEN status, shape and values are the recorded ones; ids, dates, keys and people aside
    expect(answered.map(comparable)).toEqual(calls.map(comparable));
    expect(emulator.unsupportedCalls).toEqual([]);
  });
});

function comparable(call: AcceptedCall): unknown {
  const { method, path, request, status, response } = call;
  return { method, path, request, status, response: withoutIdentity(response, path) };
}

/** Ids, dates, hosts and keys differ from run to run, and so does who the administrator is. */
function withoutIdentity(value: unknown, path: string, key = ""): unknown {
  if (["kid", "n", "x5t#S256", "x5c", "expiresAt"].includes(key)) return `<${key}>`;
  if (path.includes("/sso/saml/metadata")) return "<metadata>";
  if (typeof value === "string") {
    return value
      .replace(/\b(00g|00u|00o|0oa|rst|rul)\w{17}\b/g, "<$1>")
      .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, "<date>")
      .replace(/^https:\/\/[^/]+/, "<org>")
      .replace(/^.*$/, (text) => (path.endsWith("/users/me") && key !== "status" ? key : text));
  }
  if (Array.isArray(value)) return value.map((inner) => withoutIdentity(inner, path));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutIdentity(inner, path, name)]),
    );
  }
  return value;
}

function learnIds(recorded: unknown, actual: unknown, ids: Map<string, string>): void {
  if (!isObject(recorded) || !isObject(actual)) return;
  for (const [key, value] of Object.entries(recorded)) {
    const other = actual[key];
    if (["id", "kid"].includes(key) && typeof value === "string" && typeof other === "string") {
      ids.set(value, other);
    }
    learnIds(value, other, ids);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
