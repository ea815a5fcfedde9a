import type { FastifyReply, FastifyRequest } from "fastify";

export interface PageProps<T extends { readonly id: string }> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly items: readonly T[];
  /** Items of a page when the caller names no `limit`. */
  readonly defaultLimit: number;
  /** Largest `limit` that Okta accepts; a larger one counts as this. */
  readonly maximumLimit: number;
  readonly render: (item: T) => unknown;
}

/**
 * Answers with one page of a list, after the cursor `after`.
 *
 * Okta sends one `Link` header line per relation, and clients count on it: a joined line reads as
 * "the next page is this page".
 */
export function sendPage<T extends { readonly id: string }>(props: PageProps<T>): unknown[] {
  const { request, reply, items, render } = props;
  const url = new URL(request.url, request.server.listeningOrigin);

  const asked = Number.parseInt(url.searchParams.get("limit") ?? "", 10);
  const limit = Math.min(asked > 0 ? asked : props.defaultLimit, props.maximumLimit);
  const start = 1 + items.findIndex(({ id }) => id === url.searchParams.get("after"));
  const page = items.slice(start, start + limit);

  const links = [`<${url.href}>; rel="self"`];
  const last = page.at(-1);
  if (last !== undefined && start + limit < items.length) {
    url.searchParams.set("after", last.id);
    url.searchParams.set("limit", String(limit));
    links.push(`<${url.href}>; rel="next"`);
  }
  void reply.header("link", links);
  return page.map(render);
}
