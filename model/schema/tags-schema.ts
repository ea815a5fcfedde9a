import { z } from "zod";

const key = z
  .string()
  .regex(
    /^(?![aA][wW][sS]:)[\p{L}\p{N}_.:/=+@ -]{1,128}$/u,
    "a tag key: letters, digits, spaces and _ . : / = + - @, at most 128, not beginning with aws:",
  );

const value = z
  .string()
  .regex(
    /^[\p{L}\p{N}_.:/=+@ -]{0,256}$/u,
    "a tag value: letters, digits, spaces and _ . : / = + - @, at most 256",
  );

/** Tags that every AWS service accepts. */
export const tagsSchema = z.record(key, value);
