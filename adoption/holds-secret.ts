/** What is fetched when the script runs, and no secret: `$NAME`, `$(…)`, `{{ name }}`, `<name>`. */
const fetched = String.raw`(?:["']?[$\`]|["']?\{\{|["']?<)`;
/** A word that somebody wrote down, in quotes or not. Single quotes keep a `$` what it is. */
const word = String.raw`(?:'(?!\{\{|<)[^'\n]{3,}'|"(?!${fetched})[^"\n]{3,}"|["']?(?!${fetched}|["'\s-])\S{3,})`;
const name = [
  "pass(?:word|wd|phrase)?",
  "pwd",
  "secret",
  "token",
  "credential",
  "connection[_-]?string",
  "(?:api|license|access|private|auth|account|encryption|master|shared|signing)[_-]?key",
].join("|");

/**
 * Commands, and what stands before the secret that they are given. A line is searched once for each
 * command in it: nothing here may search it again, or text made for that would take minutes.
 */
const commands: readonly (readonly [command: string, before: string])[] = [
  [String.raw`(?:mysql|mariadb)\w*`, String.raw`\s-p(?=\S)`],
  ["mysqladmin", String.raw`\spassword\s+`],
  [String.raw`mongo\w*`, String.raw`\s-p\s*`],
  [String.raw`(?:docker|podman|buildah|skopeo)\s+login`, String.raw`\s-p[\s=]*`],
  ["redis-cli", String.raw`\s-a\s+`],
  ["htpasswd", String.raw`\s-\w{0,8}b\w{0,8}\s+\S+\s+\S+\s+`],
  ["sshpass", String.raw`\s-p\s*`],
  ["curl", String.raw`\s(?:-u|--(?:proxy-)?user)[\s=]*["']?[^\s:"'$]+:`],
  ["(?:useradd|usermod|groupadd)", String.raw`\s(?:-p|--password)[\s=]*`],
  [String.raw`(?:sqlcmd|bcp|osql)(?:\.exe)?`, String.raw`\s-P\s*`],
  [String.raw`ldap\w+`, String.raw`\s-w\s*`],
  ["(?:smbclient|rpcclient)", String.raw`\s-U\s*["']?[^\s%$]+%`],
  ["rabbitmqctl", String.raw`\s(?:add_user|change_password)\s+\S+\s+`],
];

/** The same where letters may be large or small. */
const statements: typeof commands = [
  ["identified", String.raw`\s(?:with\s+\S+\s+)?(?:by|as)\s+(?:password\s+)?`],
  ["(?:user|role|login)", String.raw`\spassword\s*=?\s*(?=['"])`],
  [String.raw`net1?(?:\.exe)?`, String.raw`\suser\s+\S+\s+(?![/*])`],
  ["ConvertTo-SecureString", String.raw`\s+(?:-String\s+)?`],
];

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
  new RegExp(`(?:${name})\\w*["']?\\s*(?:[:=]|=>)\\s*${word}`, "i"),
  new RegExp(`-[\\w-]{0,40}(?:${name})[\\s=]+${word}`, "i"),
  new RegExp(`\\b[A-Z_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|_KEY)\\s+${word}`),
  new RegExp(`\\baws_(?:secret_access_key|session_token)\\s+${word}`),
  /authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+(?![$]|\{\{)\S{8,}/i,
  /:\/\/[^/\s:@]*:[^/\s:@$]+@/,
  /:(?!["']?\$)[^\s"'|:]{3,}["']?\s*\|[^\n|]{0,80}\bchpasswd\b|\bchpasswd\b[^\n]*<</,
  new RegExp(
    `\\b(?:echo|printf)\\s+(?:-\\w+\\s+)*${word}[^\\n|]{0,80}\\|[^\\n|]{0,80}\\bpasswd\\s[^\\n]{0,80}--stdin`,
  ),
  ...commands.map((one) => new RegExp(given(one))),
  ...statements.map((one) => new RegExp(given(one), "i")),
];

function given([command, before]: readonly [command: string, before: string]): string {
  return `\\b${command}\\b[^\\n]*?${before}${word}`;
}

/** Whether a text may hold a secret: then it goes into no file that is committed. */
export function holdsSecret(text: string): boolean {
  // A command that goes on in the next line is one command.
  const lines = text.replaceAll(/[\\`]\r?\n\s*/g, " ");
  const words = lines.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? [];
  return (
    signs.some((sign) => sign.test(lines)) ||
    words.some(isRandom) ||
    lines.split("\n").some(holdsHexadecimalKey)
  );
}

/** A key of 16, 20 or 32 bytes, unless its line says that it is a sum or a commit. */
function holdsHexadecimalKey(line: string): boolean {
  const isSum = /\b(?:sha-?\d*|md5)(?:sum)?\b|checksum|digest|\bgit\b|commit/i.test(line);
  const words = line.match(/\b(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\b/gi) ?? [];
  return !isSum && words.some((one) => /\d/.test(one) && /[a-f]/i.test(one));
}

/**
 * Whether a word looks drawn by lot. Paths and names fall into shorter parts, or have no digits among
 * their letters; a key of 40 characters may have slashes of its own.
 */
function isRandom(text: string): boolean {
  const parts = text.split(/[/_=-]/).filter((part) => part.length >= 20);
  const isKey = text.length >= 40 && !text.startsWith("/") && entropy(text) > 4.5;
  return [...parts, ...(isKey ? [text] : [])].some(
    (part) => /\d[A-Za-z].*\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part),
  );
}

/** Shannon's, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}
