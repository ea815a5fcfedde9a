import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { OktaError } from "./okta-error";
import type { Org, User } from "./org";
import { parseBody } from "./parse-body";
import { renderUser } from "./render-user";
import { searchExpression } from "./search-expression";
import { sendPage } from "./send-page";

const userBody = z.object({
  profile: z.looseObject({
    login: z.string().min(5).max(100),
    email: z.string().min(5).max(100),
    firstName: z.string().min(1).max(50),
    lastName: z.string().min(1).max(50),
  }),
});

interface ById {
  Params: { userId: string };
}
interface BySearch {
  Querystring: { q?: string; filter?: string; search?: string };
}

/** `/api/v1/users`: people exist so that they can be looked up and be members. */
export function users(server: FastifyInstance, org: Org): void {
  server.get<BySearch>("/api/v1/users", (request, reply) => {
    const { q, filter, search } = request.query;
    const tests = [filter, search].filter((text) => text !== undefined).map(searchExpression);
    const items = [...org.users.values()].filter(
      (user) => startsWith(user, q ?? "") && tests.every((test) => test(user)),
    );
    const limits = { defaultLimit: 200, maximumLimit: 200 };
    return sendPage({ request, reply, items, ...limits, render: renderUser });
  });

  server.post<{ Querystring: { activate?: string } }>("/api/v1/users", (request) => {
    const { profile } = parseBody(userBody, request.body);
    if ([...org.users.values()].some((user) => user.profile.login === profile.login)) {
      const cause = "login: An object with this field already exists in the current organization";
      throw OktaError.validation("login", cause);
    }
    const status = request.query.activate === "false" ? "STAGED" : "ACTIVE";
    const user: User = { ...org.dated("00u"), status, profile };
    org.users.set(user.id, user);
    return renderUser(user);
  });

  server.get("/api/v1/users/me", () => {
    const [administrator] = org.users.values();
    if (administrator === undefined) throw OktaError.invalidToken();
    return renderUser(administrator);
  });

  server.get<ById>("/api/v1/users/:userId", (request) =>
    renderUser(org.user(request.params.userId)),
  );

  server.get<ById>("/api/v1/users/:userId/groups", (request) => {
    const user = org.user(request.params.userId);
    return [...org.groups.values()]
      .filter((group) => org.members(group).includes(user))
      .map(({ id, type, profile }) => ({ id, type, profile }));
  });

  // No administrator roles are emulated: nothing in the sandbox depends on them.
  server.get<ById>("/api/v1/users/:userId/roles", (request) => {
    org.user(request.params.userId);
    return [];
  });
}

function startsWith({ profile }: User, q: string): boolean {
  return [profile["firstName"], profile["lastName"], profile["email"]].some(
    (text) => typeof text === "string" && text.toLowerCase().startsWith(q.toLowerCase()),
  );
}
