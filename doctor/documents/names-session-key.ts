import type { LiveDocument } from "./live-document";

/**
 * Whether a document encrypts with the session key: by its ARN, or by that of its alias.
 *
 * @param alias with the `alias/` prefix
 */
export function namesSessionKey({ key }: LiveDocument, arn: string, alias: string): boolean {
  return key === arn || key === arn.replace(/:key\/.*$/, `:${alias}`);
}
