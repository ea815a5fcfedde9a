import type { AddressInfo } from "node:net";

import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";

export const token = "ghs_thisIsTheTokenOfTheTests";
export const repository = "example/access";
export const bot = "github-actions[bot]";

export interface FakeComment {
  readonly id: number;
  readonly login: string;
  body: string;
}

export interface FakeIssue {
  readonly number: number;
  readonly login: string;
  readonly labels: readonly string[];
  title: string;
  body: string;
  state: "open" | "closed";
  readonly comments: FakeComment[];
  readonly isPullRequest?: boolean;
}

/** What the next request gets instead of an answer. */
export interface Failure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** @default - GitHub's shape of an error */
  readonly body?: unknown;
}

/** The endpoints of GitHub's REST API that are called here, with its documented shapes. */
export class FakeGitHub {
  readonly issues: FakeIssue[] = [];
  /** Pull requests by the commit that belongs to them. */
  readonly pullRequests = new Map<string, readonly object[]>();
  readonly runs: { readonly id: number; readonly [key: string]: unknown }[] = [];
  /** Requests in their order: `GET /issues?…`, without the repository. */
  readonly requests: string[] = [];
  readonly failures: Failure[] = [];
  /** Items on a page, whatever the request asks for. */
  pageSize = 2;
  private nextId = 1000;
  private readonly server: FastifyInstance = fastify();

  async start(): Promise<string> {
    const { server } = this;
    const base = `/repos/${repository}`;
    server.addHook("onRequest", async (request, reply) => {
      this.requests.push(`${request.method} ${request.url.slice(base.length)}`);
      if (request.headers.authorization !== `Bearer ${token}`) {
        await reply.code(401).send({ message: "Bad credentials" });
        return;
      }
      const failure = this.failures.shift();
      if (failure !== undefined) {
        const { status, headers = {}, message = "", body = { message } } = failure;
        await reply.code(status).headers(headers).send(body);
      }
    });
    server.get(`${base}/issues`, (request, reply) => {
      const { labels, state, creator } = request.query as Record<string, string>;
      const found = this.issues.filter(
        (issue) =>
          (labels === undefined || issue.labels.includes(labels)) &&
          (state === "all" || issue.state === "open") &&
          (creator === undefined || issue.login === creator),
      );
      return this.page(request, reply, found.map(issueBody));
    });
    server.post(`${base}/issues`, (request, reply) => {
      const { title, body, labels } = request.body as FakeIssue;
      const number = Math.max(0, ...this.issues.map((issue) => issue.number)) + 1;
      this.issues.push({
        ...{ number, login: bot, labels, title, body, state: "open", comments: [] },
      });
      return reply.code(201).send({ number });
    });
    server.patch(`${base}/issues/:number`, (request) => {
      Object.assign(this.issueOf(request), request.body);
      return {};
    });
    server.get(`${base}/issues/:number/comments`, (request, reply) =>
      this.page(
        request,
        reply,
        this.issueOf(request).comments.map(({ id, login, body }) => ({
          ...{ id, body, user: { login } },
        })),
      ),
    );
    server.post(`${base}/issues/:number/comments`, (request, reply) => {
      const { body } = request.body as FakeComment;
      this.issueOf(request).comments.push({ id: this.nextId++, login: bot, body });
      return reply.code(201).send({});
    });
    server.patch(`${base}/issues/comments/:id`, (request) => {
      const { id } = request.params as { readonly id: string };
      const comment = this.issues
        .flatMap(({ comments }) => comments)
        .find((one) => one.id === Number(id));
      return Object.assign(comment ?? {}, request.body);
    });
    server.get(`${base}/commits/:sha/pulls`, (request, reply) => {
      const { sha } = request.params as { readonly sha: string };
      return this.page(request, reply, this.pullRequests.get(sha) ?? []);
    });
    server.get(`${base}/actions/workflows/:file/runs`, (request) => {
      const { event, head_sha: head } = request.query as Record<string, string>;
      const found = this.runs.filter((run) => run["event"] === event && run["head_sha"] === head);
      return { total_count: found.length, workflow_runs: found };
    });
    server.get(`${base}/actions/runs/:id`, (request, reply) => {
      const { id } = request.params as { readonly id: string };
      const run = this.runs.find((one) => one.id === Number(id));
      return run ?? reply.code(404).send({ message: "Not Found" });
    });
    await server.listen({ host: "127.0.0.1", port: 0 });
    return this.address;
  }

  get address(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await this.server.close();
  }

  private issueOf(request: FastifyRequest): FakeIssue {
    const { number } = request.params as { readonly number: string };
    const issue = this.issues.find((one) => one.number === Number(number));
    if (issue === undefined) throw Object.assign(new Error("Not Found"), { statusCode: 404 });
    return issue;
  }

  private page(
    request: FastifyRequest,
    reply: { header(name: string, value: string): unknown },
    items: readonly object[],
  ): readonly object[] {
    const url = new URL(request.url, this.address);
    const page = Number(url.searchParams.get("page") ?? 1);
    url.searchParams.set("page", String(page + 1));
    if (items.length > page * this.pageSize) reply.header("link", `<${url.href}>; rel="next"`);
    return items.slice((page - 1) * this.pageSize, page * this.pageSize);
  }
}

function issueBody({ number, title, body, state, login, isPullRequest }: FakeIssue): object {
  return {
    ...{ number, title, body, state, user: { login } },
    ...(isPullRequest === true && { pull_request: {} }),
  };
}
