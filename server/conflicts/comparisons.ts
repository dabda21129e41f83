// The comparisons, one for each kind of contradiction: what promises, what practises, and when the one breaks the other.
import { changes } from "./changes";
import { children } from "./children";
import { collection } from "./collection";
import type { Comparison } from "./conflict";
import { consent } from "./consent";
import { helpersUse } from "./helpersUse";
import { other } from "./other";
import { positionsOf } from "./positions";
import { retention } from "./retention";
import { rights } from "./rights";
import { sale } from "./sale";
import { security } from "./security";
import { sharing } from "./sharing";
import { tracking } from "./tracking";
import { transfer } from "./transfer";
import { use } from "./use";

export const comparisons: readonly Comparison[] = [
  sharing,
  sale,
  collection,
  use,
  helpersUse,
  tracking,
  retention,
  consent,
  children,
  rights,
  security,
  transfer,
  changes,
  ...(["retention", "children", "consent", "rights", "security", "transfer"] as const).map(positionsOf),
  other,
];
