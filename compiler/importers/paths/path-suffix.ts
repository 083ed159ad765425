import { hasFileName } from "./path-ending.ts";

/** A token without what follows its path. */
export interface BarePath {
  readonly path: string;
  /** What named a part of the file: `#Symbol`. Lines are not kept. */
  readonly leftOut?: string;
}

const lines = /(?::L?\d[\d:,–L-]{0,60}|#L\d[\dL:,–-]{0,60}|\(\d[\d, –-]{0,60}\))$/;
const part = /(?:#|::?)(?=[A-Za-z_$"'[])(?!\/\/)/;

/** Cuts lines (`a.ts:10-20`, `a.ts#L10`) and names of parts (`a.ts#Symbol`, `a.py::test`) off a path. */
export function withoutSuffix(text: string): BarePath {
  const path = text.replace(lines, "");
  const mark = part.exec(path);
  if (mark === null || !hasFileName(path.slice(0, mark.index))) return { path };
  return { path: path.slice(0, mark.index), leftOut: path.slice(mark.index) };
}
