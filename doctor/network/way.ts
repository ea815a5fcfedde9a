/** Whether an instance has a way somewhere. */
export type Way =
  | { readonly to: "yes" }
  | {
      readonly to: "maybe" | "no";
      /** A clause. */
      readonly why: string;
    };
