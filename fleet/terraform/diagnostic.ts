/** An error or a warning of Terraform, without the source snippet: snippets can hold values. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  /** May be empty and may have several lines. */
  readonly detail: string;
  /** Address of the resource, data source or provider that it is about. */
  readonly address?: string;
}
