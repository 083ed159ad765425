import type { Span } from "../../source/text.ts";
import { pieces, valueAt, writtenAt, writtenItems } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { type ProvingCommands, provingCommands } from "../prose/proving-command.ts";
import type { GsdFile } from "./file.ts";
import { type TaggedText, tagsNamed, trimmedPart } from "./tags.ts";

/** How a plan says that it is done. */
export interface GsdProof {
  readonly acceptance: readonly Written<string>[];
  readonly verify: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads truths, requirements, `<done>`, criteria and `<verify>` of one plan. */
export function gsdProof(file: GsdFile, body: TaggedText): GsdProof {
  const { source } = file;
  const whole = { start: 0, end: source.text.length };
  const done = tagsNamed("done", body, whole).map(({ inner }) => trimmedPart(source, inner));
  const criteria = ["acceptance_criteria", "acceptance", "success_criteria"].flatMap((name) =>
    tagsNamed(name, body, whole).flatMap(({ inner }) => linesOf(file, inner)),
  );
  const acceptance = [
    ...promised(file),
    ...done.filter(({ text }) => text !== "").map(({ text, span }) => sentence(file, text, span)),
    ...criteria,
  ];
  const { commands, problems } = verifyOf(body);
  return { acceptance: distinct(acceptance), verify: distinct(commands), problems };
}

function promised({ front }: GsdFile): readonly Written<string>[] {
  if (front === undefined) return [];
  const { document } = front;
  const truths = writtenItems(document, ["must_haves", "truths"]).items;
  const requirements = writtenItems(document, ["requirements"]).items.map((item) => ({
    ...item,
    value: `satisfies ${item.value}`,
  }));
  const type = writtenAt(document, ["type"]);
  const isTestFirst = type?.value.toLowerCase() === "tdd" && valueAt(document, ["type"]) !== null;
  const first =
    isTestFirst && type ? [{ ...type, value: "the test is written first", inferred: 'the type "tdd"' }] : [];
  return [...truths, ...requirements, ...first];
}

function linesOf({ source }: GsdFile, inner: Span): readonly Written<string>[] {
  return pieces(source.text.slice(inner.start, inner.end), /\r\n|\n|\r/g, inner.start).flatMap(
    ({ value, span }) => {
      const text = value.replace(/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, "").trim();
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      return [{ value: text, origin: { source, span: { start: span.end - text.length, end: span.end } } }];
    },
  );
}

function sentence({ source }: GsdFile, text: string, span: Span): Written<string> {
  return { value: text.replace(/\s*[\r\n]+\s*/g, " "), origin: { source, span } };
}

function verifyOf(body: TaggedText): ProvingCommands {
  const whole = { start: 0, end: body.source.text.length };
  const parts = ["verify", "verification"].flatMap((name) => tagsNamed(name, body, whole));
  const found = parts.map(({ inner }) => {
    const automated = tagsNamed("automated", body, inner);
    if (automated.length === 0) return stepsOf(body, inner);
    return joined(automated.map((part) => automatedOf(body, part.inner)));
  });
  return joined(found);
}

function stepsOf({ source }: TaggedText, inner: Span): ProvingCommands {
  const { text, span } = trimmedPart(source, inner);
  const { commands, problems } = provingCommands(source, text, span.start);
  return { commands: commands.map(unescaped), problems };
}

/** What stands in `<automated>` is a command, unless it is plainly a sentence. */
function automatedOf(body: TaggedText, inner: Span): ProvingCommands {
  const found = stepsOf(body, inner);
  const { source } = body;
  const { text, span } = trimmedPart(source, inner);
  if (text === "" || found.commands.length + found.problems.length > 0) return found;
  const origin = { source, span };
  const isSentence = /^(?:manual|see|check|verify|human|run|open|missing|none|n\/a)\b|\.$/i.test(text);
  if (!isSentence && /^[a-z./][\w./-]*[ \t]+[^\r\n]+$/.test(text))
    return { commands: [unescaped({ value: text, origin })], problems: [] };
  const message = "what stands in <automated> is not clearly a command that passes or fails";
  return { commands: [], problems: [{ kind: "unread-text", message, origin }] };
}

function joined(parts: readonly ProvingCommands[]): ProvingCommands {
  return {
    commands: parts.flatMap(({ commands }) => commands),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Some authors escape in a command what XML would ask for. */
function unescaped(command: Written<string>): Written<string> {
  const value = command.value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return value === command.value ? command : { ...command, value, inferred: "without the escapes of XML" };
}

function distinct(values: readonly Written<string>[]): readonly Written<string>[] {
  return [...new Map([...values].reverse().map((value) => [value.value, value])).values()].reverse();
}
