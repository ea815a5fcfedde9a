/** A value that somebody wrote down, not one that is fetched: `$NAME`, `$(…)`, `{{ name }}`. */
const value = String.raw`(?:'[^'\s]{4,}'|["']?(?![$"'\`\s<]|\{\{)\S{4,})`;
const name = [
  "pass(?:word|wd|phrase)?",
  "pwd",
  "secret",
  "token",
  "credential",
  "connection[_-]?string",
  "(?:api|license|access|private|auth|account|encryption|master|shared|signing)[_-]?key",
].join("|");

/** What looks like a secret in a script. It errs on the side of seeing one. */
const signs = [
  // By their own form.
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|glpat-[\w-]{20,})/,
  /\beyJ[\w-]{8,}\.[\w-]+/,
  /\$(?:1|2[aby]|5|6|y)\$[./=A-Za-z0-9$]{10,}/,
  /hooks\.slack\.com\/\w+\/\S|webhook\.office\.com\/\S|discord(?:app)?\.com\/api\/webhooks\/\S/,
  // By what stands before them: `name=value`, `"name": "value"`, `--name value`, `NAME value`.
  new RegExp(`(?:${name})\\w*["']?\\s*(?:[:=]|=>)\\s*${value}`, "i"),
  new RegExp(`-[\\w-]*(?:${name})[\\s=]+${value}`, "i"),
  new RegExp(`\\b[A-Z_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|_KEY)\\s+${value}`),
  new RegExp(`\\baws_(?:secret_access_key|session_token)\\s+${value}`),
  /authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+(?![$]|\{\{)\S{8,}/i,
  /:\/\/[^/\s:@]*:[^/\s:@$]+@/,
  // By the command that takes them.
  /\b(?:mysql\w*|mariadb)\b[^\n]*\s-p(?!["']?\$)[^\s-]\S{3,}/,
  /\b(?:docker|podman)\s+login\b[^\n]*\s-p[\s=]*(?!["']?\$)[^\s-]\S+/,
  /\bredis-cli\b[^\n]*\s-a\s+(?!["']?\$)\S+|\bhtpasswd\s+-\w*b\w*\s+\S+\s+\S+\s+(?!["']?\$)\S+/,
  /\bsshpass\s+-p\s*(?!["']?\$)\S+/,
  /\bcurl\b[^\n]*\s(?:-u|--(?:proxy-)?user)[\s=]*["']?[^\s:"'$]+:(?!\$)[^\s"']+/,
  /:(?!["']?\$)[^\s"'|:]{4,}["']?\s*\|\s*(?:sudo\s+)?chpasswd\b|\bchpasswd\b[^\n]*<</,
  /\bnet1?(?:\.exe)?\s+user\s+\S+\s+(?![/*$])\S+/i,
  /ConvertTo-SecureString\s+(?:-String\s+)?["'](?!\$)[^"']+["']/i,
];

/** Whether a text may hold a secret: then it goes into no file that is committed. */
export function holdsSecret(text: string): boolean {
  const words = text.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? [];
  return signs.some((sign) => sign.test(text)) || words.some(isRandom);
}

/**
 * Whether a word looks drawn by lot. Paths and names fall into shorter parts, or have no digits among
 * their letters; a key of 40 characters may have slashes of its own.
 */
function isRandom(word: string): boolean {
  const parts = word.split(/[/_=-]/).filter((part) => part.length >= 20);
  const isKey = word.length >= 40 && !word.startsWith("/") && entropy(word) > 4.5;
  return [...parts, ...(isKey ? [word] : [])].some(
    (part) => /\d[A-Za-z].*\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part),
  );
}

/** Shannon's, in bits a character. */
function entropy(word: string): number {
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / word.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}
