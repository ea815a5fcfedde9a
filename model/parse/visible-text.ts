import { controlCharacters } from "./control-characters";

const everyOne = new RegExp(controlCharacters, "gu");

/** Returns the text with control characters written as `\u…`: a terminal obeys none of them. */
export function visibleText(text: string): string {
  return text.replace(
    everyOne,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
