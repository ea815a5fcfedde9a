import { holdsTrue } from "./holds-true";
import { jsonStructure } from "./json-structure";
import type { PlanJson } from "./plan-json";

/** From this length on, a text is sensitive also where it is a part of another one. */
const minimumPart = 8;

/**
 * The texts that a plan marks as sensitive anywhere. Terraform loses marks on the way through
 * providers: a computed copy of a secret is not marked. What holds such a text is masked as well.
 */
export class SensitiveTexts {
  private readonly texts: ReadonlySet<string>;
  private readonly parts: readonly string[];

  constructor({ resource_changes, resource_drift, output_changes }: PlanJson) {
    const changes = [
      ...[...resource_changes, ...resource_drift].map(({ change }) => change),
      ...Object.values(output_changes),
    ];
    this.texts = new Set(
      changes.flatMap((change) => [
        ...markedTexts(change.before, change.before_sensitive),
        ...markedTexts(change.after, change.after_sensitive),
      ]),
    );
    this.parts = [...this.texts].filter(({ length }) => length >= minimumPart);
  }

  /** Whether a value is, or holds, a sensitive text. */
  isIn(value: unknown): boolean {
    if (this.texts.size === 0) return false;
    if (typeof value === "string") {
      return this.texts.has(value) || this.parts.some((part) => value.includes(part));
    }
    if (typeof value !== "object" || value === null) return false;
    return Object.entries(value).some(([key, inner]) => this.isIn(key) || this.isIn(inner));
  }
}

function markedTexts(value: unknown, mark: unknown): readonly string[] {
  if (mark === true) return textsOf(value);
  if (typeof mark !== "object" || mark === null) return [];
  if (typeof value === "string") return holdsTrue(mark) ? textsOf(value) : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    markedTexts(inner, Object.hasOwn(mark, key) ? (mark as Record<string, unknown>)[key] : false),
  );
}

/** Of a text of JSON also the texts in it: a copy of it is shown in its parts. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return value === "" ? [] : [value, ...textsOf(jsonStructure(value))];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
