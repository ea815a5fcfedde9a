/** A plan in a format that this version cannot read; the message says what to do. */
export class PlanFormatError extends Error {
  override readonly name = "PlanFormatError";
}
