// allowed: what the settings agree to, followed through a run: what is over, and what no text needs any more.
import { dirname, relative } from "node:path";
import type { AgreedFinding } from "../settings";
import type { CheckedText } from "./checkText";
import type { Notice } from "./report";
import { shown } from "./targets";

export interface AllowedFindings {
  add(allowed: readonly AgreedFinding[], checked: CheckedText): void;
  /** `searched`: the folders of which every policy was checked. What only part of the texts could need is not judged. */
  notices(searched: readonly string[], today: string): Notice[];
}

export function followAllowed(): AllowedFindings {
  const all = new Map<string, AgreedFinding>();
  const needed = new Set<string>();
  return {
    add(allowed, { agreed }) {
      for (const one of allowed) if (one.from) all.set(placeOf(one), one);
      for (const one of agreed) needed.add(placeOf(one));
    },
    notices: (searched, today) =>
      [...all.values()].flatMap((one) => {
        if (one.until !== undefined && one.until < today) return noticeOf(one, `was allowed until ${one.until}: mend it, or agree anew`);
        const isJudged = searched.some((folder) => !relative(folder, dirname(one.from!.file)).startsWith(".."));
        return isJudged && !needed.has(placeOf(one)) ? noticeOf(one, "is allowed, but nothing needs it any more") : [];
      }),
  };
}

const placeOf = ({ from }: AgreedFinding): string => JSON.stringify(from);

function noticeOf({ rule, text, from }: AgreedFinding, words: string): Notice[] {
  const { file, line, column } = from!;
  const message = `${rule}${text === undefined ? "" : ` (“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”)`} ${words}.`;
  return [{ level: "warning", about: "settings", name: shown(file), path: file, line, column, message }];
}
