/** What looks like a secret in a script. It errs on the side of seeing one. */
const signs = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|xox[abpr]-[A-Za-z0-9-]{10,}|glpat-[\w-]{20,})/,
  /(?:pass(?:word|wd|phrase)?|secret|token|api_?key|credential)\w*["']?\s*[:=]\s*["']?(?![$"'\s]|\{\{)\S{4,}/i,
  /:\/\/[^/\s:@]+:[^/\s:@$]+@/,
];

/** Whether a text may hold a secret: then it goes into no file that is committed. */
export function holdsSecret(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
