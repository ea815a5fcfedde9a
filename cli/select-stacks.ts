import { distance } from "fastest-levenshtein";
import picomatch from "picomatch";

import type { Organization, StackSettings } from "../model/organization";
import { quoteText } from "../model/parse/quote-text";

/** Names that an error suggests. */
const suggestions = 3;

/** What a pattern may ask for, by its prefix; without one it asks for names. */
interface PatternKind {
  readonly prefix: "" | "id:" | "tag:";
  /** Patterns that would select the stack. */
  candidates(stack: StackSettings): readonly string[];
  /** @param wanted the pattern without its prefix */
  matches(stack: StackSettings, wanted: string): boolean;
}

const names: PatternKind = {
  prefix: "",
  candidates: ({ name }) => [name],
  matches: ({ name }, wanted) => isMatch(name, wanted),
};

const kinds: readonly PatternKind[] = [
  {
    prefix: "id:",
    candidates: ({ accountId }) => [`id:${accountId}`],
    matches: ({ accountId }, wanted) => accountId === wanted,
  },
  {
    prefix: "tag:",
    candidates: ({ tags }) => Object.entries(tags).map(([key, value]) => `tag:${key}=${value}`),
    // By the keys that are there: a key may hold an equals sign itself.
    matches: ({ tags }, wanted) =>
      Object.entries(tags).some(
        ([key, value]) =>
          wanted.startsWith(`${key}=`) && isMatch(value, wanted.slice(key.length + 1)),
      ),
  },
];

/**
 * Returns the names of the stacks that `--select` asks for: the hub first, then the others sorted.
 *
 * Each pattern is a name or a glob of names (`payments-*`; the hub's name is `hub`),
 * `id:123456789012`, or `tag:Key=Value`, where the value may be a glob. Several patterns select what
 * any of them selects. A leading `!` excludes instead, whatever the order; with exclusions alone,
 * everything else is selected.
 *
 * @param patterns empty: every stack
 * @throws when a pattern matches no stack, also one that excludes: a misspelled exclusion would let
 *   in what was to be left out; and when nothing is left
 */
export function selectStacks(
  { hub, accounts }: Organization,
  patterns: readonly string[],
): readonly string[] {
  const stacks: readonly StackSettings[] = [hub, ...accounts];
  const excluding = patterns.filter((pattern) => pattern.startsWith("!"));
  const including = patterns.filter((pattern) => !pattern.startsWith("!"));

  const excluded = new Set(excluding.flatMap((pattern) => matching(stacks, pattern.slice(1))));
  const included = new Set(
    including.length === 0 ? stacks : including.flatMap((pattern) => matching(stacks, pattern)),
  );
  const selected = stacks.filter((stack) => included.has(stack) && !excluded.has(stack));
  if (selected.length === 0) {
    throw new Error(
      `--select leaves no stack: ${excluding.map(quoteText).join(" and ")} exclude all that was selected; expected at least one. Remove an exclusion.`,
    );
  }
  return selected.map(({ name }) => name);
}

function matching(stacks: readonly StackSettings[], pattern: string): readonly StackSettings[] {
  const kind = kinds.find(({ prefix }) => pattern.startsWith(prefix)) ?? names;
  const wanted = pattern.slice(kind.prefix.length);
  const found = stacks.filter((stack) => kind.matches(stack, wanted));
  if (found.length > 0) return found;
  const nearest = nearestOf(pattern, new Set(stacks.flatMap((stack) => kind.candidates(stack))));
  throw new Error(
    `--select ${quoteText(pattern)} matches no stack; nearest: ${nearest.join(", ")}. Correct it, or see \`bastionless accounts list\`.`,
  );
}

/** One glob language for names and values: no path separators, no negation inside a pattern. */
function isMatch(text: string, glob: string): boolean {
  return (
    text === glob ||
    (glob !== "" && picomatch.isMatch(text, glob, { bash: true, dot: true, nonegate: true }))
  );
}

function nearestOf(pattern: string, candidates: ReadonlySet<string>): readonly string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, unlike: unlikeness(pattern, candidate) }))
    .sort((one, other) => one.unlike - other.unlike)
    .slice(0, suggestions)
    .map(({ candidate }) => candidate);
}

/** 0 to 1: by length, or a short name would be near to everything. */
function unlikeness(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length);
}
