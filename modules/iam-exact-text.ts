/**
 * Returns the text, which a policy shall compare with nothing but itself.
 *
 * IAM reads `*` and `?` as wildcards and `$` as the start of a variable, so a name that holds one
 * would grant more than it says. The configuration's rules refuse such names first; this is the
 * last border.
 *
 * @throws when the text is empty or holds one of these characters.
 */
export function iamExactText(text: string): string {
  if (!/^[^*?$]+$/.test(text)) {
    throw new Error(`IAM would not compare this text as it is written: ${JSON.stringify(text)}`);
  }
  return text;
}
