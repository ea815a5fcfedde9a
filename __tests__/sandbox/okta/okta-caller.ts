import { request } from "node:http";

import type { OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** `name: value` of every header line, as sent. */
  readonly headerLines: readonly string[];
  /** Parsed when JSON, text otherwise. */
  readonly body: unknown;
}

export interface CallOptions {
  readonly body?: unknown;
  /** Sent as it is, whatever it holds. */
  readonly rawBody?: string;
  /** @default - a token that says what it is */
  readonly authorization?: string | null;
}

/** Calls an emulator; `target` is sent as it is, in origin or in absolute form. */
export function callOkta(
  emulator: Pick<OktaEmulator, "url">,
  method: string,
  target: string,
  options: CallOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(emulator.url);
  const authorization =
    options.authorization === undefined ? "SSWS not-a-secret" : options.authorization;
  const text =
    options.rawBody ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  return new Promise((resolve, reject) => {
    const call = request(
      {
        hostname,
        port,
        method,
        path: target,
        agent: false,
        headers: {
          ...(authorization !== null && { authorization }),
          ...(text !== undefined && { "content-length": Buffer.byteLength(text) }),
          "content-type": "application/json",
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(chunks).toString();
          const isJson = response.headers["content-type"]?.startsWith("application/json") ?? false;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            headerLines: response.rawHeaders.flatMap((name, at, all) =>
              at % 2 === 0 ? [`${name.toLowerCase()}: ${all[at + 1] ?? ""}`] : [],
            ),
            body: isJson ? (JSON.parse(body) as unknown) : body,
          });
        });
      },
    );
    call.on("error", reject);
    call.end(text);
  });
}
