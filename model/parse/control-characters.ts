/**
 * Characters that no configuration needs and that hide or forge what a reviewer or a terminal
 * shows: controls but for tab and line feed, line separators, bidirectional controls, and the byte
 * order mark.
 */
export const controlCharacters = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/u;
