import { isDeepStrictEqual } from "node:util";

import { isMap, isScalar, parse, parseDocument, type Document, type Node, type Pair } from "yaml";

const key = "lifecycle";
const retired = "retired";

/** Not printed: the parser's warnings are for the checks that follow an edit. */
const quiet = { logLevel: "error" } as const;

/**
 * Returns an account file's text with `lifecycle: retired`, and every other character as it was:
 * comments, order and layout are the author's. Only where the text has an unusual form, an explicit
 * key for example, is it laid out anew, comments included.
 *
 * @returns the same text when it says so already, or when it is no map in well-formed YAML
 */
export function retiredAccountFile(text: string): string {
  const document = parseDocument(text, quiet);
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  if (document.get(key) === retired) return text;
  const edited = replaceValue(text, document) ?? insertPair(text, document);
  if (edited !== undefined && isRetired(edited, text)) return edited;
  document.set(key, retired);
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 });
}

/** `lifecycle: active`, in whatever quotes and with whatever comment beside it. */
function replaceValue(text: string, document: Document): string | undefined {
  const value = document.get(key, true);
  if (!isScalar(value) || value.range == null) return undefined;
  const [start, end] = value.range;
  return `${text.slice(0, start)}${retired}${text.slice(end)}`;
}

/** A line of its own below the id's; in `{ … }`, a pair before all others. */
function insertPair(text: string, document: Document): string | undefined {
  const map = document.contents;
  if (!isMap<Node, Node | null>(map)) return undefined;
  if (map.flow === true) {
    const start = map.items[0]?.key.range?.[0];
    return start === undefined
      ? undefined
      : `${text.slice(0, start)}${key}: ${retired}, ${text.slice(start)}`;
  }
  const id = map.items.find((pair) => isScalar(pair.key) && pair.key.value === "id");
  return id === undefined ? undefined : insertLine(text, id);
}

function insertLine(text: string, { key: id, value }: Pair<Node, Node | null>): string | undefined {
  const [start, end] = [id.range?.[0], value?.range?.[1]];
  if (start === undefined || end === undefined) return undefined;
  const indentation = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const feed = text.indexOf("\n", end);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `${indentation}${key}: ${retired}`;
  return feed === -1
    ? `${text}${lineBreak}${line}`
    : `${text.slice(0, feed + 1)}${line}${lineBreak}${text.slice(feed + 1)}`;
}

/** Whether the edit says what it should and nothing else. */
function isRetired(edited: string, text: string): boolean {
  try {
    const before = parse(text, quiet) as Readonly<Record<string, unknown>>;
    return isDeepStrictEqual(parse(edited, quiet), { ...before, [key]: retired });
  } catch {
    return false;
  }
}
