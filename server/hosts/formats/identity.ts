// identity: what a finding is known by in the next run. It stays the same while the text around it moves.
import { createHash } from "node:crypto";
import type { FileReport, ReportedFinding } from "../report";

/** Made of the rule, the words it marks and those of the other places; twins are counted. In the order of the findings. */
export function identitiesOf(report: FileReport): string[] {
  const seen = new Map<string, number>();
  return report.findings.map((finding) => {
    const identity = identityOf(report, finding);
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    return `${identity}:${occurrence}`;
  });
}

function identityOf({ text }: FileReport, { rule, message, span, related }: ReportedFinding): string {
  const marked = [span, ...related.map((one) => one.span)].map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  return createHash("sha256")
    .update(JSON.stringify([rule, message, ...marked]))
    .digest("hex")
    .slice(0, 32);
}
