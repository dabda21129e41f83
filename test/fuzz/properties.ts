// properties: all of them, for the suite and for the long run.
import type { Property } from "./property";
import { mends, mendsAll, reads, rereads } from "./reading";
import { servesPull, servesPush } from "./serving";
import { configures, settles } from "./settling";
import { prints, shows } from "./showing";

export const properties: readonly Property[] = [
  reads,
  rereads,
  mends,
  mendsAll,
  prints,
  shows,
  configures,
  settles,
  servesPull,
  servesPush,
];
