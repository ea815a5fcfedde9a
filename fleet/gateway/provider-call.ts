/** What the gateway does with a call of Terraform's plugin protocol, version 5 or 6. */
export type ProviderCall =
  /** Answered from memory, cut down to the stack's types. */
  | {
      readonly kind: "schema";
      /** Fields of the answer that are maps from type names. */
      readonly maps: ReadonlySet<number>;
      /** The field of diagnostics. */
      readonly diagnostics: number;
    }
  /** Answered with the request: both messages have the configuration in field 1. */
  | { readonly kind: "echo" }
  /** Answered with an empty message. */
  | { readonly kind: "empty" }
  /** From here on, the connection has a process of its own. */
  | { readonly kind: "configure" }
  /** For the connection's own process only: one that serves others may not stop. */
  | { readonly kind: "stop" }
  /** Terraform's plugin library for itself; the gateway offers none of it. */
  | { readonly kind: "plugin" }
  | { readonly kind: "other" };

/** Resources, data sources, ephemeral resources, list resources and actions; never functions. */
const schemas = { kind: "schema", maps: new Set([2, 3, 8, 9, 11]), diagnostics: 4 } as const;
const identities = { kind: "schema", maps: new Set([1]), diagnostics: 2 } as const;

const calls = new Map<string, ProviderCall>([
  ["/tfplugin5.Provider/GetSchema", schemas],
  ["/tfplugin6.Provider/GetProviderSchema", schemas],
  ["/tfplugin5.Provider/GetResourceIdentitySchemas", identities],
  ["/tfplugin6.Provider/GetResourceIdentitySchemas", identities],
  ["/tfplugin5.Provider/PrepareProviderConfig", { kind: "echo" }],
  ["/tfplugin6.Provider/ValidateProviderConfig", { kind: "empty" }],
  ["/tfplugin5.Provider/Configure", { kind: "configure" }],
  ["/tfplugin6.Provider/ConfigureProvider", { kind: "configure" }],
  ["/tfplugin5.Provider/Stop", { kind: "stop" }],
  ["/tfplugin6.Provider/StopProvider", { kind: "stop" }],
]);

/** @param path such as `/tfplugin5.Provider/ReadResource` */
export function providerCall(path: string): ProviderCall {
  return calls.get(path) ?? { kind: path.startsWith("/plugin.") ? "plugin" : "other" };
}
