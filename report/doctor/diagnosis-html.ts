import type { Diagnosis } from "../../doctor/diagnosis";
import { markup } from "../html/markup";
import { page } from "../html/page";
import { style } from "../html/style";
import { counted } from "../run/counted";
import { seconds } from "../seconds";
import { diagnosisOutcome } from "./diagnosis-outcome";
import { diagnosisRows, type DiagnosisRow } from "./diagnosis-rows";
import { diagnosisTotal } from "./diagnosis-total";
import { findingText } from "./finding-text";
import { findingTitle } from "./finding-title";

/** A diagnosis as one HTML page that needs nothing else. */
export function diagnosisHtml(diagnosis: Diagnosis): string {
  const { accounts, duration, started, version } = diagnosis;
  const rows = diagnosisRows(diagnosis);
  return page({
    title: `Doctor: ${counted(accounts.length, "account")}`,
    style,
    header: markup`${diagnosisTotal(diagnosis).map((one) => markup`<p class="lead">${one}</p>`)}
<p class="facts">${started}, ${seconds(duration)}, bastionless ${version}</p>`,
    main: markup`<section>
<h2>What prevents sessions <span class="count">${rows.length}</span></h2>
<div class="scroll" role="region" aria-label="Findings" tabindex="0"><table class="stacks">
<caption>Every finding with its fix</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Where</th><th scope="col">Cause</th><th scope="col">Found, and the fix</th></tr></thead>
<tbody>
${rows.map(row)}
</tbody>
</table></div>
</section>
<section>
<h2>Every account</h2>
<div class="scroll" role="region" aria-label="Accounts" tabindex="0"><table class="stacks">
<caption>Every account and its sessions</caption>
<thead><tr><th scope="col">Account</th><th scope="col" class="detail">Id</th><th scope="col">Outcome</th><th scope="col" class="detail">Owner</th></tr></thead>
<tbody>
${accounts.map(
  (account) =>
    markup`<tr><th scope="row">${account.name}</th><td class="detail">${account.accountId}</td><td>${diagnosisOutcome(account)}</td><td class="detail">${account.owners.join(", ")}</td></tr>`,
)}
</tbody>
</table></div>
</section>`,
    footer:
      "Unknown: nobody can tell from outside; the line says why. Unread: a call failed that would have told. Warning: there is a session, and not as it should be.",
  });
}

function row({ account, finding, place }: DiagnosisRow): ReturnType<typeof markup> {
  const { fix, status } = finding;
  const colour = status === "fault" ? "red" : "amber";
  const badge = markup`<span class="badge ${colour}">${findingTitle(finding)}</span>`;
  return markup`<tr><th scope="row">${account}</th><td>${place}</td><td>${badge}</td><td>${findingText(finding)}${fix.map((one) => markup`<span class="aside">${one}</span>`)}</td></tr>`;
}
