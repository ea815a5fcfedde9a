/**
 * Accounts with which one copy of a document is shared, at most. The AWS provider reads the shares
 * of a document in one call, whose answer holds at most 200: beyond it every plan would show a
 * change.
 */
export const sharingCellSize = 200;
