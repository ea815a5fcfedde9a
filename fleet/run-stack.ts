import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { debuglog } from "node:util";

import { lacksSchema } from "./gateway/lacks-schema";
import { knownCauses } from "./known-causes";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { FailedStack } from "./stack-result";
import { findTerraform } from "./terraform/find-terraform";
import { Terraform } from "./terraform/terraform";
import { TerraformError } from "./terraform/terraform-error";

const debug = debuglog("bastionless");

export interface StackRun<Outcome> {
  readonly stack: Stack;
  readonly context: StackContext;
  readonly command: "plan" | "apply";
  /** Takes what Terraform says, for people to watch. */
  readonly say: (message: string) => void;
  /** Runs before anything else does; throws a `TerraformError` to refuse. @default - nothing */
  readonly check?: () => void;
  /** Runs in the stack's folder once it is initialized. */
  readonly work: (terraform: Terraform) => Promise<Outcome>;
  /** Whether `work` may run again after it was throttled or wanted the whole schema. */
  readonly repeatable: () => boolean;
}

/** An outcome with what every stack's result has. */
type Ran<Outcome> = Outcome & { readonly name: string; readonly duration: number };

/**
 * Initializes one stack and works in it, within its time limit. A failure of Terraform is a result,
 * with the next step where the cause is known.
 */
export async function runStack<Outcome extends object>(
  run: StackRun<Outcome>,
): Promise<Ran<Outcome> | FailedStack> {
  const { stack, context, command } = run;
  const { name } = stack;
  let begin = performance.now();
  const duration = (): number => Math.round(performance.now() - begin);
  const limit = new AbortController();
  const signal = AbortSignal.any([
    limit.signal,
    ...(context.terraform.signal === undefined ? [] : [context.terraform.signal]),
  ]);
  let timer: NodeJS.Timeout | undefined;
  try {
    run.check?.();
    await context.admit(stack, command, signal);
    begin = performance.now();
    timer = setTimeout(() => {
      limit.abort();
    }, context.timeout);
    return { name, ...(await repeat(run, signal)), duration: duration() };
  } catch (error) {
    const failed = asTerraformError(error, run, signal.aborted);
    return { ...failure(failed, run, limit.signal.aborted), duration: duration() };
  } finally {
    clearTimeout(timer);
  }
}

/** Works until it succeeds or a repetition would not help. */
async function repeat<Outcome>(run: StackRun<Outcome>, signal: AbortSignal): Promise<Outcome> {
  let wholeSchema = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await workOnce(run, signal, wholeSchema);
    } catch (error) {
      if (!(error instanceof TerraformError) || !run.repeatable() || signal.aborted) throw error;
      const { diagnostics } = error.props;
      const wantsSchema: boolean = !wholeSchema && lacksSchema(diagnostics);
      const delay = wantsSchema ? 0 : run.context.retryDelay(diagnostics, attempt);
      if (delay === undefined) throw error;
      wholeSchema ||= wantsSchema;
      run.say(
        wantsSchema
          ? "Its state has more than its configuration; starts again with whole schemas."
          : `Throttled; tries again in ${Math.ceil(delay / 1000)} s.`,
      );
      await wait(delay, undefined, { signal });
    }
  }
}

/** Somebody else's running providers are none that this run has verified. */
const unmanaged = { TF_REATTACH_PROVIDERS: undefined };

async function workOnce<Outcome>(
  { stack, context, say, work }: StackRun<Outcome>,
  signal: AbortSignal,
  wholeSchema: boolean,
): Promise<Outcome> {
  const entry = await context.providers.enter(stack, { wholeSchema });
  try {
    const { environment = process.env } = context.terraform;
    const props = { ...context.terraform, folder: stack.folder, signal, onOutput: say };
    const terraform = (variables: Readonly<Record<string, string>>): Terraform =>
      new Terraform({ ...props, environment: { ...environment, ...unmanaged, ...variables } });
    await terraform(entry.initEnvironment).init();
    return await work(terraform(entry.environment));
  } finally {
    await entry.close();
  }
}

/**
 * What fails in one stack is that stack's failure, whatever it is: a plan in a format that nobody
 * knows, a provider that does not start. The other stacks go on.
 */
function asTerraformError<Outcome>(
  error: unknown,
  { stack, command }: StackRun<Outcome>,
  interrupted: boolean,
): TerraformError {
  if (error instanceof TerraformError) return error;
  debug("%s: %O", stack.name, error);
  const summary = error instanceof Error ? error.message : String(error);
  return new TerraformError({
    command,
    reason: interrupted ? "interrupted" : "failed",
    folder: stack.folder,
    diagnostics: interrupted ? [] : [{ severity: "error", summary, detail: "" }],
    changes: [],
  });
}

function failure<Outcome>(
  error: TerraformError,
  { stack, context }: StackRun<Outcome>,
  timedOut: boolean,
): Omit<FailedStack, "duration"> {
  const { reason, command, changes, diagnostics } = error.props;
  return {
    name: stack.name,
    status: "failed",
    reason: timedOut && reason === "interrupted" ? "timeout" : reason,
    command,
    changes,
    diagnostics,
    nextSteps: nextSteps(error, stack, executable(context)),
  };
}

function nextSteps(
  { props }: TerraformError,
  stack: Stack,
  command: "terraform" | "tofu",
): readonly string[] {
  const errors = props.diagnostics.filter(({ severity }) => severity === "error");
  const steps = knownCauses.flatMap((cause) =>
    errors
      .map((error) => cause.nextStep(error, stack, command))
      .filter((step) => step !== undefined),
  );
  return [...new Set(steps)];
}

/** One of two names, whatever the file is called: it becomes part of commands that people copy. */
function executable({ terraform }: StackContext): "terraform" | "tofu" {
  const { binary, environment = process.env } = terraform;
  const file = binary ?? findTerraform(environment["PATH"]) ?? "";
  return basename(file).startsWith("tofu") ? "tofu" : "terraform";
}
