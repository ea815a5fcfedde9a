import type { ZodType } from "zod";

import { OktaError } from "./okta-error";

/** Checks a request body; the first wrong field names the error, as Okta's errors do. */
export function parseBody<T>(schema: ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const causes = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw OktaError.validation(result.error.issues[0]?.path.join(".") ?? "", ...causes);
}
