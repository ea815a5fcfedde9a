/**
 * The text without the control characters that a terminal would act on. Messages carry texts of
 * remote systems; line breaks and tabs stay.
 */
export function printableText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "").replace(/[\u202a-\u202e\u2066-\u2069]/gu, "");
}
