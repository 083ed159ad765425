import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impliedOrder, type OrderedLine } from "../../compiler/importers/spec-kit/order.ts";
import type { Phase } from "../../compiler/importers/spec-kit/phase.ts";
import { sourceText } from "../../compiler/source/text.ts";

const source = sourceText("tasks.md", "lend");
const span = { start: 0, end: 4 };
const origin = { source, span };
const kinds = ["blocking", "closing", "open"] as const;

const drafts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    marks: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 5 },
);

interface Draft {
  readonly kind: Phase["kind"];
  readonly marks: readonly boolean[];
}

function linesOf(
  phases: readonly Draft[],
  waits: readonly (readonly [number, number])[] = [],
): readonly OrderedLine[] {
  const bare = phases.flatMap(({ kind, marks }, index) => {
    const phase: Phase = { name: `Phase ${index}`, span, kind };
    return marks.map((isParallel, place) => ({ id: `T${index}-${place}`, span, phase, isParallel }));
  });
  return bare.map((line, index) => ({
    ...line,
    dependsOn: waits
      .filter(([from, to]) => from % bare.length === index && to % bare.length !== index)
      .map(([, to]) => ({ value: bare[to % bare.length]?.id ?? "", origin })),
  }));
}

/** What each task waits for in the end, by the whole order. */
function closure(lines: readonly OrderedLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const { dependsOn } = impliedOrder(source, lines);
  return new Map(
    lines.map((line) => {
      const seen = new Set<string>();
      const open = [line.id];
      for (const id of open) {
        const own = lines.find((one) => one.id === id)?.dependsOn ?? [];
        for (const { value } of [...own, ...(dependsOn.get(id) ?? [])])
          if (!seen.has(value)) open.push(value) && seen.add(value);
      }
      return [line.id, seen];
    }),
  );
}

describe("the order that spec-kit means", () => {
  it("is that of its marks inside a phase", () => {
    fc.assert(
      fc.property(drafts, (phases) => {
        const lines = linesOf(phases);
        const order = closure(lines);
        for (const [at, line] of lines.entries()) {
          const before = lines.slice(0, at).filter(({ phase }) => phase === line.phase);
          const last = before.findLastIndex(({ isParallel }) => !isParallel);
          const expected = line.isParallel ? before.slice(0, last + 1) : before;
          const inPhase = [...(order.get(line.id) ?? [])].filter((id) => before.some((one) => one.id === id));
          expect(inPhase.sort()).toEqual(expected.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it("puts all later phases behind a blocking one, and a closing one behind all", () => {
    fc.assert(
      fc.property(drafts, (phases) => {
        const lines = linesOf(phases);
        const order = closure(lines);
        for (const [at, line] of lines.entries()) {
          const before = lines.slice(0, at).filter(({ phase }) => phase !== line.phase);
          const barrier = before.findLast(({ phase }) => phase.kind === "blocking")?.phase;
          const expected = before.filter(({ phase }) => line.phase.kind === "closing" || phase === barrier);
          expect([...(order.get(line.id) ?? [])]).toEqual(
            expect.arrayContaining(expected.map(({ id }) => id)),
          );
        }
      }),
    );
  });

  it("makes no cycle of what the lines say", () => {
    const waits = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(drafts, waits, (phases, pairs) => {
        const upward = pairs.filter(([from, to]) => from !== to);
        const lines = linesOf(phases, upward);
        const isCyclic = [...saidOnly(lines)].some(([id, seen]) => seen.has(id));
        fc.pre(!isCyclic);
        for (const [id, seen] of closure(lines)) expect(seen.has(id)).toBe(false);
      }),
    );
  });

  it("gives up where too much would wait for too much", () => {
    const many = { kind: "blocking" as const, marks: Array.from({ length: 300 }, () => true) };
    const { tooLarge, dependsOn } = impliedOrder(source, linesOf([many, { ...many, kind: "open" }]));
    expect(tooLarge?.name).toBe("Phase 1");
    expect(dependsOn.size).toBe(0);
  });
});

/** What each task waits for by the lines alone. */
function saidOnly(lines: readonly OrderedLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lines.map((line) => {
      const seen = new Set<string>();
      const open = [line];
      for (const one of open) {
        for (const { value } of one.dependsOn) {
          const next = lines.find(({ id }) => id === value);
          if (next !== undefined && !seen.has(value)) {
            seen.add(value);
            open.push(next);
          }
        }
      }
      return [line.id, seen];
    }),
  );
}
