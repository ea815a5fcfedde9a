/**
 * One piece of a pattern that cannot match a character of its own in a shell: letters, digits and
 * `_ . / : = @ , + -`, alone, escaped, or in a class whose ranges stay within letters or digits;
 * groups, alternation and quantifiers around them.
 */
const piece =
  /[A-Za-z0-9_/:=@,-]|\\[dw.+-]|\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|\\[dw.+-]|[A-Za-z0-9_./:=@,+])+-?\]|[?*+]|\{[0-9]+(?:,[0-9]*)?\}|\((?:\?:|(?!\?))|\)|\|/y;

/**
 * Whether a parameter with this pattern can be written into a command without changing the command.
 *
 * The value is pasted into a shell, so the pattern is held to a grammar instead of being tried with
 * samples: it is anchored as a whole (`^a|b$` is not), and nothing in it admits white space, quotes,
 * `;`, `$`, backticks or another character that a shell reads.
 */
export function isSafePattern(pattern: string): boolean {
  if (!pattern.startsWith("^") || !pattern.endsWith("$")) return false;
  const body = pattern.slice(1, -1);
  return body !== "" && isAnchoredWhole(body) && compiles(pattern);
}

function isAnchoredWhole(body: string): boolean {
  let depth = 0;
  for (let at = 0; at < body.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const [text = ""] = piece.exec(body) ?? [];
    if (text === "") return false;
    if (text.startsWith("(")) depth += 1;
    if (text === ")") depth -= 1;
    if (depth < 0 || (text === "|" && depth === 0)) return false;
  }
  return depth === 0;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern).source !== "";
  } catch {
    return false;
  }
}
