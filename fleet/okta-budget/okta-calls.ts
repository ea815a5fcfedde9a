/**
 * Calls of Okta's management API, by the bucket whose rate limit counts them. Okta counts a call on
 * one app or group apart from the calls on all of them and on what is below them:
 *
 * - `apps`: `/api/v1/apps` and everything below an app, such as its keys and its assignments;
 * - `app`: `/api/v1/apps/{id}` itself;
 * - `groups`: `/api/v1/groups` and everything below a group;
 * - `group`: `/api/v1/groups/{id}` itself;
 * - `users`: `/api/v1/users` and everything below it;
 * - `other`: the rest of `/api/v1`, policies among it.
 *
 * `/.well-known` has a bucket of its own, which the others never let fill up.
 */
export type OktaCalls = Readonly<Record<OktaBucket, number>>;

export type OktaBucket = "apps" | "app" | "groups" | "group" | "users" | "other";
