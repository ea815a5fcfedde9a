/**
 * The text with every character that cannot be seen written as an escape: control characters that a
 * terminal would act on, marks that turn the reading direction, characters without width, halves of
 * surrogate pairs. What is left is safe in a terminal and legal in XML. Line breaks and tabs are
 * escaped too.
 */
export function visibleText(text: string): string {
  return text.replaceAll(/[\p{C}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
}
