import { createColors } from "picocolors";

import type { ExposureRun } from "../../exposure/exposure-run";
import { wrap } from "../terminal/wrap";
import { visibleText } from "../values/visible-text";
import { exposureLine } from "./exposure-line";
import { exposureTotal } from "./exposure-total";

/** Open ports for a terminal or a log: by account and owner, what the whole world reaches in red. */
export function exposureReport(run: ExposureRun, colour: boolean): string {
  const { bold, dim, red } = createColors(colour);
  const blocks = run.accounts
    .filter(({ exposures, unread }) => exposures.length + unread.length > 0)
    .map(({ accountId, exposures, name, owners, unread }) => {
      const owner = owners.length === 0 ? "nobody is named as its owner" : owners.join(", ");
      return [
        `${bold(visibleText(name))} ${accountId} ${dim(visibleText(owner))}`,
        ...unread.map(({ region, why }) =>
          red(wrap(visibleText(`${region} was not read: ${why}`), "  ")),
        ),
        ...exposures.map((exposure) => {
          const line = wrap(visibleText(exposureLine(exposure)), "  ");
          return exposure.reach === "world" ? red(line) : line;
        }),
      ].join("\n");
    });
  return [...blocks, wrap(exposureTotal(run), "")].join("\n\n");
}
