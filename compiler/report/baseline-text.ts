import type { KnownFinding } from "./baseline.ts";

/** Name and version of the format; the version rises when a reader of the old one would misread the new one. */
const format = "seamwright/baseline";
const version = 1;

/** The findings of a baseline, or why its text holds none. */
export type BaselineRead =
  | { readonly ok: true; readonly findings: readonly KnownFinding[] }
  | { readonly ok: false; readonly message: string };

/** Reads the text of a baseline; keys that are not known are left out. */
export function readBaseline(text: string): BaselineRead {
  const value = parse(text);
  if (!isObject(value)) return fails("it is no JSON object");
  if (value["format"] !== format) return fails(`its "format" is not "${format}"`);
  if (value["version"] !== version)
    return fails(`its "version" is ${JSON.stringify(value["version"])}; this program reads ${version}`);
  const list = value["findings"];
  if (!Array.isArray(list)) return fails('its "findings" are no list');
  const findings: KnownFinding[] = [];
  for (const [index, entry] of list.entries()) {
    const finding = readFinding(entry);
    if (finding === undefined)
      return fails(`findings[${index}] needs "rule", "plan" and "fingerprint", each of them a text`);
    findings.push(finding);
  }
  return { ok: true, findings };
}

/** The text of a baseline, two blanks deep, with a line end. */
export function writeBaseline(findings: readonly KnownFinding[]): string {
  return `${JSON.stringify({ format, version, findings }, undefined, 2)}\n`;
}

function readFinding(entry: unknown): KnownFinding | undefined {
  if (!isObject(entry)) return undefined;
  const { rule, plan, task, fingerprint } = entry;
  if (typeof rule !== "string" || typeof plan !== "string" || typeof fingerprint !== "string")
    return undefined;
  return { rule, plan, ...(typeof task === "string" && { task }), fingerprint };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fails(message: string): BaselineRead {
  return { ok: false, message };
}
