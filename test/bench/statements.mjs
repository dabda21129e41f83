// Statements: what the engine reads in annotated sentences, against what people read in them: action with polarity.
//
// gold-statements.json, where it lies beside the folder of labelled policies, holds [{ id, set, text, statements: [{ polarity, action }] }].
// statements-blind-N.json each hold a sample that was annotated before the engine was run on it: [{ file, start, end, statements: [{ polarity, actor, action }] }];
// `file` is relative to the folder of labelled policies, start and end are UTF-16 offsets of the sentence in it. Its words stand there, not here.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { askOf, count, missing, share } from "./figures.mjs";

/** Verbs that annotators wrote, by the practice of the engine that says the same. */
const synonyms = {
  collect: [
    "collect",
    "gather",
    "receive",
    "record",
    "track",
    "obtain",
    "log",
    "ask",
    "ask for",
    "request",
    "require",
    "capture",
    "acquire",
  ],
  use: ["use", "process", "analyze", "analyse", "utilise", "utilize"],
  store: ["store", "retain", "keep", "hold", "remember", "save", "maintain"],
  share: ["share", "disclose", "provide", "pass", "transmit", "transfer", "send", "forward", "give", "synchronise", "release"],
  sell: ["sell", "rent", "trade", "lease", "license"],
  delete: ["delete", "destroy", "remove", "erase", "mark for deletion", "anonymize", "anonymise"],
  access: ["access"],
};
const groups = new Map(Object.entries(synonyms).flatMap(([practice, verbs]) => verbs.map((verb) => [verb, practice])));
/** What the engine keeps apart and annotators do not. */
const practices = {
  collect: "collect",
  track: "collect",
  use: "use",
  store: "store",
  share: "share",
  transfer: "share",
  sell: "sell",
  delete: "delete",
  access: "access",
};
const polarities = { does: "pos", "does-not": "neg" };

/**
 * What the engine reads in a sentence, each verb once, without what is not read from the words (implied) or not sure. A claim is what comparisons rest
 * on: not what is only described on the way ("data that we collect"), holds as a question or a case alone, or is what the reader does.
 */
function readingsOf(statements, text) {
  const seen = new Map();
  // What is read over the words of a sentence has no verb of its own: it stands back where a verb says the same.
  const worded = ({ verb, span }) => verb.start === span.start && verb.end === span.end;
  const says = (a) =>
    statements.some((b) => !worded(b) && b.practice === a.practice && b.polarity === a.polarity && b.sentence === a.sentence);
  for (const one of statements) {
    const { practice, polarity, verb, implied, asserted, embedded, actor } = one;
    if (worded(one) && says(one)) continue;
    // "We use cookies": annotators take the verb, the engine the practice.
    const used = practice === "track" && /\b(?:us(?:e|es|ed|ing)|employ\w*|utili[sz]\w+)\b/i.test(text.slice(verb.start, verb.end));
    const [action, sign] = [used ? "use" : practices[practice], polarities[polarity]];
    if (!action || !sign || implied) continue;
    const claim = asserted && !embedded && actor.kind !== "reader";
    seen.set(`${action} ${sign} ${verb.start}`, { action, polarity: sign, claim });
  }
  return [...seen.values()].sort((a, b) => Number(b.claim) - Number(a.claim));
}

/**
 * Hits, readings, annotations and flips over sentences of { gold, statements, text }: spans are in text. A reading that is no claim counts where annotators have it; where they
 * have it not it is no false one, for nothing rests on it.
 */
export function compareStatements(sentences) {
  const total = { hits: 0, read: 0, gold: 0, flips: [] };
  for (const { name, gold, statements, text } of sentences) {
    const left = readingsOf(statements, text);
    const open = [];
    for (const { action: verb, polarity } of gold) {
      const action = groups.get(verb) ?? verb;
      const at = left.findIndex((one) => one.action === action && one.polarity === polarity);
      if (at < 0) open.push({ action, polarity });
      else left.splice(at, 1);
    }
    const claims = left.filter(({ claim }) => claim);
    const hits = gold.length - open.length;
    total.hits += hits;
    total.gold += gold.length;
    total.read += hits + claims.length;
    // What is annotated one way and claimed only the other way round.
    for (const { action, polarity } of open)
      if (claims.some((one) => one.action === action && one.polarity !== polarity)) total.flips.push(`${name}: ${polarity} ${action}`);
  }
  return total;
}

function rowsOf(part, sentences, goals, list) {
  const { hits, read, gold, flips } = compareStatements(sentences);
  if (list) for (const flip of flips) console.log(`flip  ${flip}`);
  return [
    share(part, `precision in ${sentences.length} sentences`, hits, read, goals.precision),
    share(part, "recall", hits, gold, goals.recall),
    count(part, "flips of polarity", flips.length, "≤ 0"),
  ];
}

/** Sentences that stand alone, each read as a text of its own. */
export function measureGold(folder, cli, list) {
  const part = "gold statements";
  const path = join(folder, "..", "research", "gold-statements.json");
  if (!existsSync(path)) return [missing(part, `${path} is not there`)];
  const gold = JSON.parse(readFileSync(path, "utf8"));
  const temporary = mkdtempSync(join(tmpdir(), "statements-"));
  try {
    const files = gold.map(({ id, text }) => {
      const file = join(temporary, `${id}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const read = inspected(cli, files);
    const sentences = gold.map(({ id, statements, text }, i) => ({ name: id, gold: statements, statements: read.get(files[i]), text }));
    return rowsOf(part, sentences, { precision: "≥ 0.97", recall: "≥ 0.85" }, list);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Sentences in their policies, sample by sample. */
export function measureBlind(folder, cli, list) {
  const names = readdirSync(import.meta.dirname).filter((name) => /^statements-blind-\d+\.json$/.test(name));
  return names.sort().flatMap((name) => measureSample(folder, cli, list, name));
}

function measureSample(folder, cli, list, name) {
  const part = `blind statements, sample ${/\d+/.exec(name)[0]}`;
  const path = join(import.meta.dirname, name);
  const sample = JSON.parse(readFileSync(path, "utf8")).map((one) => ({ ...one, file: join(folder, one.file) }));
  const absent = sample.find(({ file }) => !existsSync(file));
  if (absent) return [missing(part, `${absent.file} is not there`)];
  const read = inspected(cli, [...new Set(sample.map(({ file }) => file))]);
  const sentences = sample.map(({ file, start, end, statements }) => ({
    name: `${basename(file)} at ${start}`,
    gold: statements,
    text: readFileSync(file, "utf8"),
    statements: read.get(file).filter(({ span }) => span.start < end && start < span.end),
  }));
  return rowsOf(part, sentences, { precision: "≥ 0.93", recall: "≥ 0.75" }, list);
}

/** The statements of each file. */
function inspected(cli, files) {
  const all = [...askOf(cli, ["inspect", "--no-config", "--format", "json"], files)].flat();
  return new Map(files.map((file, i) => [file, all[i].statements]));
}
