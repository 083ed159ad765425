import { importKinds } from "../repo/repo.ts";
import type { ImportPart } from "./import-part.ts";
import { placeWords } from "./import-words.ts";
import type { TaskGraphView } from "./task-links.ts";

/** A drawing of boxes and arrows. */
export interface Picture {
  /** The text of each box. */
  readonly boxes: readonly string[];
  readonly arrows: readonly Arrow[];
}

/** An arrow between two boxes, by number. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  /** Lines of text; none for a bare arrow. */
  readonly label: readonly string[];
  /** True when nothing but types crosses. */
  readonly dashed: boolean;
}

/** Files that import or are imported, with those to show anyway, and one arrow for all imports between two of them. */
export function filePicture({ files, from, to, kind }: ImportPart, anyway: readonly string[]): Picture {
  const typeOnly = importKinds.indexOf("type-only");
  const extra = anyway.map((file) => files.indexOf(file)).filter((file) => file >= 0);
  const numbers = new Map(
    [...new Set([...from, ...to, ...extra])].sort((a, b) => a - b).map((file, box) => [file, box]),
  );
  const arrows = new Map<number, Arrow>();
  for (const [edge, file] of from.entries()) {
    const ends = { from: numbers.get(file) ?? 0, to: numbers.get(to[edge] ?? -1) ?? 0 };
    const key = ends.from * numbers.size + ends.to;
    const dashed = kind[edge] === typeOnly && arrows.get(key)?.dashed !== false;
    arrows.set(key, { ...ends, label: [], dashed });
  }
  return { boxes: [...numbers.keys()].map((file) => files[file] ?? ""), arrows: [...arrows.values()] };
}

/** All tasks, and an arrow with a count and an example for each two whose files import one another. */
export function taskPicture({ tasks, links }: TaskGraphView): Picture {
  const numbers = new Map(tasks.map((task, box) => [task, box]));
  const arrows = links.map(({ importer, imported, pairs, typeOnly, example }): Arrow => {
    const [edge] = example.edges;
    return {
      from: numbers.get(importer) ?? 0,
      to: numbers.get(imported) ?? 0,
      label: [String(pairs), ...(edge === undefined ? [] : [placeWords(edge)])],
      dashed: typeOnly,
    };
  });
  return { boxes: tasks, arrows };
}
