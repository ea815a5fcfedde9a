import { isDeepStrictEqual } from "node:util";

import {
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  YAMLMap,
  type Document,
} from "yaml";

import { applyTextEdits } from "./apply-text-edits";
import { insertPair } from "./insert-pair";
import type { TextEdit } from "./text-edit";

/** Parts of an account's file; each is added to what is there. */
export interface AccountFileAdditions {
  /** Names of regions that the file has. */
  readonly adoptDefaultDocumentIn: readonly string[];
  readonly defaultHostManagement: boolean;
  readonly agentUpdates?: { readonly schedule: string };
  readonly existingInstanceRoles: Readonly<Record<string, object>>;
  readonly launchTemplates: Readonly<Record<string, object>>;
  readonly autoScalingGroups: Readonly<Record<string, object>>;
  readonly legacyAccess: Readonly<Record<string, object>>;
}

const maps = [
  "existingInstanceRoles",
  "launchTemplates",
  "autoScalingGroups",
  "legacyAccess",
] as const;

const adopt = "adoptDefaultDocument";
const layout = { flowCollectionPadding: false, lineWidth: 0 } as const;
/** Not printed: the parser's warnings are for the checks that follow an edit. */
const quiet = { logLevel: "error" } as const;

/**
 * Returns an account file's text with more in it, and every other character as it was: comments,
 * order and layout are the author's. Only where the text has an unusual form, a map in `{ … }` that
 * gets an entry for example, is it laid out anew, comments included. A key that is taken stays as it
 * is, but for a `false` in the place of a `true`.
 *
 * @returns the same text when there is nothing to add, or when it is no map in well-formed YAML
 */
export function mergeAccountFile(text: string, additions: AccountFileAdditions): string {
  const document = parseDocument(text, quiet);
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  const edits = [...regionEdits(text, document, additions), ...mapEdits(text, document, additions)];
  const merged = mergeInto(document, additions);
  if (!merged) return text;
  const ending = text === "" || text.endsWith("\n") ? "" : "\n";
  const edited = applyTextEdits(text + ending, edits);
  try {
    if (isDeepStrictEqual(parse(edited, quiet), document.toJS())) return edited;
  } catch {
    // Laid out anew below.
  }
  return document.toString(layout);
}

/** @returns whether there was anything to add */
function mergeInto(document: Document, additions: AccountFileAdditions): boolean {
  let changed = false;
  for (const [index, name] of regionNames(document).entries()) {
    if (!additions.adoptDefaultDocumentIn.includes(name)) continue;
    const item: unknown = document.getIn(["regions", index], true);
    if (isMap(item)) item.set(adopt, true);
    else document.setIn(["regions", index], document.createNode({ name, [adopt]: true }));
    changed = true;
  }
  for (const [key, value] of settings(document, additions)) {
    document.set(key, document.createNode(value));
    changed = true;
  }
  for (const key of maps) {
    for (const [name, entry] of Object.entries(missing(document, key, additions))) {
      if (!isMap(document.get(key, true))) document.set(key, new YAMLMap());
      document.setIn([key, name], document.createNode(entry));
      changed = true;
    }
  }
  return changed;
}

function regionNames(document: Document): readonly string[] {
  const regions = document.get("regions", true);
  return (isSeq(regions) ? regions.items : []).map((item) =>
    String(isMap(item) ? item.get("name") : isScalar(item) ? item.value : ""),
  );
}

/** Keys of the file itself that it does not have, or says no to. */
function settings(
  document: Document,
  { agentUpdates, defaultHostManagement }: AccountFileAdditions,
): readonly (readonly [string, unknown])[] {
  const all = [
    ...(defaultHostManagement ? [["defaultHostManagement", true] as const] : []),
    ...(agentUpdates === undefined ? [] : [["agentUpdates", agentUpdates] as const]),
  ];
  return all.filter(([key]) => !document.has(key) || document.get(key) === false);
}

function missing(
  document: Document,
  key: (typeof maps)[number],
  additions: AccountFileAdditions,
): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(additions[key]).filter(([name]) => !document.hasIn([key, name])),
  );
}

function regionEdits(
  text: string,
  document: Document,
  { adoptDefaultDocumentIn }: AccountFileAdditions,
): readonly TextEdit[] {
  return regionNames(document).flatMap((name, index): TextEdit[] => {
    if (!adoptDefaultDocumentIn.includes(name)) return [];
    const item: unknown = document.getIn(["regions", index], true);
    if (isMap(item)) {
      const edit = item.has(adopt) ? undefined : insertPair(text, item, `${adopt}: true`);
      return edit === undefined ? [] : [edit];
    }
    const [start, end] = (isScalar(item) ? item.range : undefined) ?? [];
    if (start === undefined || end === undefined) return [];
    return [{ start, end, text: `{name: ${text.slice(start, end)}, ${adopt}: true}` }];
  });
}

function mapEdits(
  text: string,
  document: Document,
  additions: AccountFileAdditions,
): readonly TextEdit[] {
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  const atEnd = (part: object): TextEdit => ({
    start: whole.length,
    end: whole.length,
    text: stringify(part, layout),
  });
  const edits = maps.flatMap((key): TextEdit[] => {
    const entries = missing(document, key, additions);
    if (Object.keys(entries).length === 0) return [];
    const known = document.get(key, true);
    if (known === undefined) return [atEnd({ [key]: entries })];
    const edit = isMap(known) && known.flow !== true ? behind(whole, known, entries) : undefined;
    return edit === undefined ? [] : [edit];
  });
  return [
    ...settings(document, additions).map(([key, value]) => {
      const known = document.get(key, true);
      const [start, end] = (isScalar(known) ? known.range : undefined) ?? [];
      return start === undefined || end === undefined
        ? atEnd({ [key]: value })
        : { start, end, text: JSON.stringify(value) };
    }),
    ...edits,
  ];
}

/** Below the last line of a map, at its indentation. */
function behind(text: string, map: YAMLMap, entries: object): TextEdit | undefined {
  const first = map.items[0]?.key as { readonly range?: readonly number[] | null } | undefined;
  const start = first?.range?.[0];
  const end = map.range?.[1];
  if (start === undefined || end === undefined) return undefined;
  const indentation = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const feed = text.indexOf("\n", text.slice(0, end).trimEnd().length);
  const place = feed === -1 ? text.length : feed + 1;
  const lines = stringify(entries, layout).replaceAll(/^(?=.)/gm, indentation);
  return { start: place, end: place, text: lines };
}
