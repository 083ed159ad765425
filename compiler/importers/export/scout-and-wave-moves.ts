import type { SourceDocument } from "../../source/document.ts";
import type { Span } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { originAt } from "../claims/written-values.ts";
import type { Agent } from "../scout-and-wave/agents.ts";
import { type BlockItem, blockItems } from "./block-items.ts";
import { lineEnding, placeAt, sliceAt } from "./text-lines.ts";
import { waveHomes } from "./wave-homes.ts";

/** A wave and its agents, as lines. */
interface WaveBlock {
  readonly number: number;
  readonly item: BlockItem;
  readonly agents: readonly AgentBlock[];
}

interface AgentBlock {
  readonly item: BlockItem;
  /** The wave it is to be in. */
  readonly target: number;
}

/** Moves agents to the waves they are to be in, as whole lines; `undefined` where they are not written as lines. */
export function movedAgents(
  document: SourceDocument,
  agents: readonly Agent[],
  targetOf: (agent: Agent) => number | undefined,
): readonly TextEdit[] | undefined {
  const blocks = waveBlocks(document, agents, targetOf);
  if (blocks === undefined) return undefined;
  const homes = waveHomes(
    blocks.map(({ number, agents: own }) => ({ number, targets: own.map(({ target }) => target) })),
  );
  const numbers = new Map([...homes].map(([number, index]) => [index, number]));
  const wanted = [...new Set(blocks.flatMap(({ agents: own }) => own.map(({ target }) => target)))];
  const layout = { document, blocks, gap: agentGap(document, blocks) };
  const kept = blocks.flatMap((block, index) => keptWave(block, numbers.get(index), layout));
  const missing = wanted.filter((number) => !homes.has(number)).sort((a, b) => a - b);
  return [...kept, ...missing.map((number) => newWave(number, homes, layout))];
}

function waveBlocks(
  document: SourceDocument,
  agents: readonly Agent[],
  targetOf: (agent: Agent) => number | undefined,
): readonly WaveBlock[] | undefined {
  const blocks = blockItems(document, ["waves"])?.map((item): WaveBlock | undefined => {
    const own = agents.filter(({ route }) => route[1] === item.route[1]);
    const number = own[0]?.wave?.value;
    const items = blockItems(document, [...item.route, "agents"]);
    if (number === undefined || items?.length !== own.length) return undefined;
    const placed = own.flatMap((agent, index) => {
      const at = items[index];
      return at === undefined ? [] : [{ item: at, target: targetOf(agent) ?? number }];
    });
    return { number, item, agents: placed };
  });
  return blocks?.every((block) => block !== undefined) ? blocks : undefined;
}

interface Layout {
  readonly document: SourceDocument;
  readonly blocks: readonly WaveBlock[];
  /** What stands between agents: a blank line, or nothing. */
  readonly gap: string;
}

function agentGap({ source }: SourceDocument, blocks: readonly WaveBlock[]): string {
  const isApart = blocks.some(({ agents }) => agents.some(({ item }) => item.withGap.end > item.span.end));
  return isApart ? lineEnding(source) : "";
}

/** The edits of a wave that stays, under this number or another, or goes because all its agents do. */
function keptWave(block: WaveBlock, number: number | undefined, layout: Layout): readonly TextEdit[] {
  const { source } = layout.document;
  if (number === undefined) return [{ source, span: block.item.withGap, text: "" }];
  const gone = block.agents.filter(({ target }) => target !== number);
  const coming = agentsFor(number, layout).filter((agent) => !block.agents.includes(agent));
  const [first] = block.agents;
  const last = block.agents.at(-1);
  const at = gone.length === block.agents.length ? first?.item.span.start : last?.item.span.end;
  const blanks = dashOf(first);
  const text = coming.map((agent) => `${layout.gap}${linesOf(agent, blanks, layout)}`).join("");
  const trimmed = gone.length === block.agents.length ? text.slice(layout.gap.length) : text;
  return [
    ...(number === block.number
      ? []
      : [{ ...originAt(layout.document, [...block.item.route, "number"]), text: String(number) }]),
    ...gone.map((agent) => ({ source, span: spanOfGone(agent, block, number), text: "" })),
    ...(coming.length === 0 || at === undefined ? [] : [insertion(at, trimmed, layout)]),
  ];
}

/** An agent goes with the blank lines behind it; where none stays behind it, with those before it. */
function spanOfGone(agent: AgentBlock, { agents }: WaveBlock, number: number): Span {
  const index = agents.indexOf(agent);
  const isLast = agents.slice(index).every(({ target }) => target !== number);
  const before = agents[index - 1];
  if (!isLast || before === undefined) return isLast ? agent.item.span : agent.item.withGap;
  return { start: before.item.span.end, end: agent.item.span.end };
}

function agentsFor(number: number, { blocks }: Layout): readonly AgentBlock[] {
  return blocks.flatMap(({ agents }) => agents.filter(({ target }) => target === number));
}

/** The blanks before the dash of an agent. */
function dashOf(agent: AgentBlock | undefined): string {
  return /^[ \t]*/.exec(agent?.item.lead ?? "")?.[0] ?? "";
}

/** The lines of an agent, as deep as others are. */
function linesOf(agent: AgentBlock, blanks: string, { document }: Layout): string {
  const { source } = document;
  const own = dashOf(agent);
  const text = sliceAt(source, agent.item.span);
  const whole = /[\r\n]$/.test(text) ? text : `${text}${lineEnding(source)}`;
  if (own === blanks) return whole;
  return whole.replace(/^(?=[^\r\n])([ \t]*)/gm, (lead) =>
    lead.startsWith(own) ? `${blanks}${lead.slice(own.length)}` : lead,
  );
}

/** Whole lines; behind a last line that has no end, they get theirs before them. */
function insertion(at: number, text: string, { document }: Layout): TextEdit {
  const { source } = document;
  if (at === 0 || /[\r\n]/.test(source.text.charAt(at - 1))) return { source, span: placeAt(at), text };
  const end = lineEnding(source);
  return { source, span: placeAt(at), text: `${end}${text.replace(/(?:\r\n|\n|\r)$/, "")}` };
}

/** A wave of its own, laid out as the nearest one that stays, and behind those with a lower number. */
function newWave(number: number, homes: ReadonlyMap<number, number>, layout: Layout): TextEdit {
  const { blocks, document } = layout;
  const lower = [...homes].filter(([other]) => other < number).sort(([a], [b]) => b - a);
  const before = blocks[lower[0]?.[1] ?? -1];
  const model = before ?? blocks[0];
  const lead = model?.item.lead ?? "- ";
  const end = lineEnding(document.source);
  const [first, second] = blocks;
  const isApart = first !== undefined && second !== undefined && first.item.withGap.end > first.item.span.end;
  const agents = agentsFor(number, layout).map((agent) => linesOf(agent, dashOf(model?.agents[0]), layout));
  const text = [
    `${lead}number: ${number}${end}${" ".repeat(lead.length)}agents:${end}`,
    agents.join(layout.gap),
  ];
  const gap = isApart ? end : "";
  if (before !== undefined) return insertion(before.item.span.end, `${gap}${text.join("")}`, layout);
  return insertion(first?.item.span.start ?? 0, `${text.join("")}${gap}`, layout);
}
