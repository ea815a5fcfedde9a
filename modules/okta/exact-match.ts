/**
 * A Terraform condition, for a postcondition: the attribute of the object itself equals the text.
 *
 * Takes a text that is already Terraform-safe; quotes and backslashes are escaped here, for inside
 * the condition the text stands in quotes.
 */
export function exactMatch(attribute: string, text: string): string {
  return `\${self.${attribute} == ${JSON.stringify(text)}}`;
}
