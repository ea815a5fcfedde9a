/** Whether `true` stands anywhere in one of Terraform's marks: `after_unknown`, `before_sensitive`, … */
export function holdsTrue(mark: unknown): boolean {
  if (typeof mark !== "object" || mark === null) return mark === true;
  return Object.values(mark).some(holdsTrue);
}
