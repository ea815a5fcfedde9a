import { z } from "zod";

/** `manage` writes the account's own `SSM-SessionManagerRunShell`, with the same logging. */
export const defaultDocumentSchema = z.enum(["leave", "manage"]);
