import { z } from "zod";

import { PlanFormatError } from "./plan-format-error";
import { planJson, type PlanJson } from "./plan-json";

const version = z.object({ format_version: z.string() });

const next = "Use Terraform 1.10 or later, OpenTofu, or a newer bastionless.";

/**
 * Reads what `terraform show -json PLAN` printed.
 *
 * @throws PlanFormatError if the format is not 1.x, or a part that is read has another shape; the
 * message holds no value of the plan
 */
export function readPlanJson(json: unknown): PlanJson {
  const found = version.safeParse(json).data?.format_version;
  if (found === undefined) {
    throw new PlanFormatError(
      `The saved plan was printed without a format version; expected a plan in format 1.x. ${next}`,
    );
  }
  if (!/^1\.\d+$/.test(found)) {
    const shown = /^[\w.-]{1,20}$/.test(found) ? found : "that is not a number";
    throw new PlanFormatError(`The saved plan has format version ${shown}; expected 1.x. ${next}`);
  }
  const parsed = planJson.safeParse(json);
  if (parsed.success) return parsed.data;
  const places = new Set(parsed.error.issues.map(({ path }) => place(path)));
  throw new PlanFormatError(
    `The saved plan in format ${found} is not as expected at ${[...places].join(", ")}. ${next}`,
  );
}

/** Schema keys only: keys of the plan's own maps are data. */
function place(path: readonly PropertyKey[]): string {
  const [section, , ...rest] = path.map(String);
  return [section, ...rest.slice(0, 2)].filter((part) => part !== undefined).join(".");
}
