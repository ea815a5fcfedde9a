import type { CutoverStep } from "../../cutover/cutover";

export const stepTitles: Readonly<Record<CutoverStep["step"], string>> = {
  "read-the-account": "read the account",
  "put-instances-behind-the-agent": "put every instance behind the agent",
  "rotate-groups": "rotate the Auto Scaling groups",
  "see-that-sessions-work": "see that sessions work, and are recorded, on every instance",
  "adopt-legacy-access": "list bastions and open ports in the account's file",
  "watch-for-logins": "see that nobody logs in by SSH any more",
  "retire-legacy-access": "remove bastions and open ports",
};
