import { setTimeout as wait } from "node:timers/promises";

import type { z } from "zod";

import { GitHubError } from "./github-error";
import type { GitHubSettings } from "./github-settings";
import { retryDelay } from "./retry-delay";

type Method = "GET" | "POST" | "PATCH";

export interface GitHubClientProps {
  readonly settings: GitHubSettings;
  readonly signal: AbortSignal;
  /** Waits for some milliseconds. @default - as long in real time */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Milliseconds that GitHub has for one answer. */
const patience = 30_000;

/** Requests in all, the first one counted. */
const attempts = 5;

/** Milliseconds between writes: GitHub asks for one second, and stops those who are faster. */
const pace = 1_000;

/** The handful of calls of GitHub's REST API; the token goes to the API's own address only. */
export class GitHubClient {
  private readonly settings: GitHubSettings;
  private readonly signal: AbortSignal;
  private readonly sleep: (milliseconds: number) => Promise<unknown>;
  private hasWritten = false;

  constructor({ settings, signal, sleep }: GitHubClientProps) {
    this.settings = settings;
    this.signal = signal;
    this.sleep = sleep ?? ((milliseconds) => wait(milliseconds, undefined, { signal }));
  }

  /**
   * Reads one thing of the repository.
   *
   * @param path below the repository: `issues/7`
   * @throws GitHubError
   */
  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const response = await this.send("GET", this.urlOf(path));
    return schema.parse(await response.json());
  }

  /**
   * Reads all pages of a list.
   *
   * @throws GitHubError
   */
  async list<T>(path: string, schema: z.ZodType<readonly T[]>): Promise<readonly T[]> {
    const items: T[] = [];
    let url: string | undefined = this.urlOf(path);
    while (url !== undefined) {
      const response: Response = await this.send("GET", url);
      items.push(...schema.parse(await response.json()));
      url = this.nextPage(response);
    }
    return items;
  }

  /**
   * Changes or creates something, at GitHub's pace.
   *
   * @throws GitHubError
   */
  async write(method: "POST" | "PATCH", path: string, body: object): Promise<void> {
    if (this.hasWritten) await this.sleep(pace);
    this.hasWritten = true;
    await this.send(method, this.urlOf(path), JSON.stringify(body));
  }

  private urlOf(path: string): string {
    return `${this.settings.apiUrl}/repos/${this.settings.repository}/${path}`;
  }

  private async send(method: Method, url: string, body?: string): Promise<Response> {
    const { pathname } = new URL(url);
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.attempt(method, url, body);
      if (response instanceof Response && response.ok) return response;
      const delay = attempt < attempts ? retryDelay({ method, response, attempt }) : undefined;
      if (delay === undefined) {
        if (!(response instanceof Response)) throw unreachable(method, pathname, response);
        const message = messageOf(await response.text());
        throw new GitHubError({ method, path: pathname, status: response.status, message });
      }
      await this.sleep(delay);
    }
  }

  /** The answer, or why there was none. */
  private async attempt(method: Method, url: string, body?: string): Promise<Response | Error> {
    this.signal.throwIfAborted();
    try {
      return await fetch(url, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${this.settings.token}`,
          "user-agent": "bastionless",
          "x-github-api-version": "2022-11-28",
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body }),
        // A redirected write would become a read, and the token goes nowhere else.
        redirect: "manual",
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(patience)]),
      });
    } catch (error) {
      this.signal.throwIfAborted();
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** @throws when the page is not GitHub's */
  private nextPage(response: Response): string | undefined {
    const link = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    if (link === undefined) return undefined;
    if (new URL(link).origin === new URL(this.settings.apiUrl).origin) return link;
    throw new Error("GitHub's next page is at another address than its API; it was not followed.");
  }
}

/** Without the address: it is in `GITHUB_API_URL`. */
function unreachable(method: Method, path: string, { cause, message }: Error): Error {
  const reason = cause instanceof Error ? cause.message : message;
  return new Error(`GitHub gave no answer to ${method} ${path}: ${reason}. Run the job again.`);
}

function messageOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === "string" ? message : "";
  } catch {
    return "";
  }
}
