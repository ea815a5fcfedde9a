import type { SessionDocumentContent } from "../model/session-documents/session-document-content";
import { documentSettings } from "./document-settings";

/** What becomes of a default document that the configuration takes over. */
export interface DefaultDocumentComparison {
  /** Whether the configuration made it: it is the same but for the key, which Terraform alone knows. */
  readonly isSame: boolean;
  /** Settings that would go and that no apply may end without a word of somebody. */
  readonly lost: readonly string[];
  /** The other settings that go or change, one sentence each. */
  readonly changes: readonly string[];
}

/** As whom somebody works, in which shell, and all that is no input: what else could a session be? */
const decisive = /^(?!inputs\.)|^inputs\.(?:runAs|shellProfile)/;
const key = "inputs.kmsKeyId";

/** @param content as somebody saved it */
export function compareDefaultDocument(
  content: string,
  managed: SessionDocumentContent,
): DefaultDocumentComparison {
  const before = documentSettings(parsed(content));
  const after = documentSettings(managed);
  const differing = [...before].filter(([path, value]) => after.get(path) !== value);
  // A user that is named while Run As is off decides nothing.
  const isIdle = (path: string): boolean =>
    path === "inputs.runAsDefaultUser" && !before.has("inputs.runAsEnabled");
  return {
    isSame: differing.map(([path]) => path).join() === key && before.size === after.size + 1,
    lost: differing.map(([path]) => path).filter((path) => decisive.test(path) && !isIdle(path)),
    changes: differing
      .filter(([path]) => !decisive.test(path))
      .map(([path, value]) => {
        if (path === key) return `The account's own key takes the place of its key ${value}.`;
        const next = after.get(path);
        // What is not known here may hold anything: its value is not shown.
        return next === undefined
          ? `It loses ${path}.`
          : `${path} becomes ${next}, where it is ${value}.`;
      }),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return { content };
  }
}
