import { ts } from "ts-morph";

const scriptKinds: Readonly<Record<string, ts.ScriptKind>> = {
  ts: ts.ScriptKind.TS,
  mts: ts.ScriptKind.TS,
  cts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  js: ts.ScriptKind.JS,
  mjs: ts.ScriptKind.JS,
  cjs: ts.ScriptKind.JS,
  jsx: ts.ScriptKind.JSX,
};

/** How a file of TypeScript or JavaScript is to be parsed; `undefined` for any other file. */
export function scriptKindOf(path: string): ts.ScriptKind | undefined {
  const dot = path.lastIndexOf(".");
  const extension = path.slice(dot + 1);
  return dot >= 0 && Object.hasOwn(scriptKinds, extension) ? scriptKinds[extension] : undefined;
}
