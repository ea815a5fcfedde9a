import { z } from "zod";

import type { Diagnostic } from "./diagnostic";
import { printableText } from "./printable-text";
import type { ResourceChange } from "./resource-change";

const action = z.enum(["create", "update", "replace", "delete", "move", "import", "remove"]);
const resource = z.object({ addr: z.string() });

/** The events of Terraform's machine-readable output that this project reads; others are let by. */
const event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("planned_change"), change: z.object({ resource, action }) }),
  z.object({ type: z.literal("apply_complete"), hook: z.object({ resource, action }) }),
  z.object({
    type: z.literal("diagnostic"),
    diagnostic: z.object({
      severity: z.enum(["error", "warning"]),
      summary: z.string(),
      detail: z.string().default(""),
      address: z.string().optional(),
    }),
  }),
  z.object({
    type: z.literal("outputs"),
    outputs: z.record(
      z.string(),
      z.object({
        sensitive: z.boolean(),
        action: z.string().optional(),
        value: z.unknown().optional(),
      }),
    ),
  }),
]);

type Event = z.output<typeof event>;

const message = z.object({ "@message": z.string() });

/** Collects what a Terraform command says with `-json`, one line at a time. */
export class MachineOutput {
  readonly diagnostics: Diagnostic[] = [];
  /** Planned changes, in Terraform's order. */
  readonly planned: ResourceChange[] = [];
  /** Names of the outputs whose values the plan changes. */
  readonly changedOutputs: string[] = [];
  /** Outputs after an apply, without the sensitive ones. */
  readonly outputs: Record<string, unknown> = {};

  private readonly done = new Map<string, ResourceChange>();

  /** Takes one line; returns the message in it, for people, or `undefined` when it is not an event. */
  read(line: string): string | undefined {
    const json = parseJson(line);
    const parsed = event.safeParse(json);
    if (parsed.success) this.take(parsed.data);
    const said = message.safeParse(json);
    return said.success ? printableText(said.data["@message"]) : undefined;
  }

  /** What an apply has done so far; a deletion and a creation of one address are a replacement. */
  get completed(): readonly ResourceChange[] {
    return [...this.done.values()];
  }

  private take(said: Event): void {
    switch (said.type) {
      case "planned_change":
        this.planned.push({ address: said.change.resource.addr, action: said.change.action });
        break;
      case "apply_complete":
        this.complete(said.hook.resource.addr, said.hook.action);
        break;
      case "diagnostic":
        this.diagnostics.push(printable(said.diagnostic));
        break;
      case "outputs":
        for (const [name, { sensitive, action: change, value }] of Object.entries(said.outputs)) {
          if (change === undefined && !sensitive) this.outputs[name] = value;
          if (change !== undefined && change !== "noop") this.changedOutputs.push(name);
        }
        break;
    }
  }

  private complete(address: string, done: ResourceChange["action"]): void {
    const replaced = this.done.has(address);
    this.done.set(address, { address, action: replaced ? "replace" : done });
  }
}

function printable({
  severity,
  summary,
  detail,
  address,
}: Diagnostic | EventDiagnostic): Diagnostic {
  return {
    severity,
    summary: printableText(summary),
    detail: printableText(detail),
    ...(address !== undefined && { address: printableText(address) }),
  };
}

type EventDiagnostic = Extract<Event, { type: "diagnostic" }>["diagnostic"];

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
