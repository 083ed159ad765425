import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

type Groups = Record<string, readonly unknown[]>;
type Settings = Record<string, unknown> & { hooks?: Groups };

/** What adding hooks made besides the hooks themselves, so that taking them out can undo it. */
export interface Made {
  readonly file: boolean;
  readonly hooks: boolean;
  readonly events: readonly string[];
}

/** Adds hooks to a settings file and keeps all else. Nothing changes when they are there. Throws when it is not JSON. */
export function addHooks(file: string, hooks: Groups): Made {
  const settings = readSettings(file);
  const before = settings.hooks;
  const made = {
    file: !existsSync(file),
    hooks: before === undefined,
    events: Object.keys(hooks).filter((event) => before?.[event] === undefined),
  };
  const added = Object.entries(hooks).map(([event, groups]) => {
    const present = before?.[event] ?? [];
    return [
      event,
      [...present, ...groups.filter((group) => !present.some((one) => isSame(one, group)))],
    ] as const;
  });
  write(file, { ...settings, hooks: { ...before, ...Object.fromEntries(added) } });
  return made;
}

/** Takes the hooks out again, and what adding them made once it is empty. */
export function removeHooks(file: string, hooks: Groups, made: Made): void {
  if (!existsSync(file)) return;
  const settings = readSettings(file);
  const kept = Object.entries(settings.hooks ?? {}).flatMap(([event, groups]) => {
    const others = groups.filter((group) => !(hooks[event] ?? []).some((one) => isSame(one, group)));
    return others.length === 0 && made.events.includes(event) ? [] : [[event, others] as const];
  });
  const { hooks: _, ...rest } = settings;
  const isBare = kept.length === 0 && (made.hooks || settings.hooks === undefined);
  const after = isBare ? rest : { ...settings, hooks: Object.fromEntries(kept) };
  if (made.file && Object.keys(after).length === 0) rmSync(file);
  else write(file, after);
}

/** The settings of a file; none when there is no file. */
export function readSettings(file: string): Settings {
  if (!existsSync(file)) return {};
  const settings: unknown = JSON.parse(readFileSync(file, "utf8"));
  const { hooks } = Object(settings) as { hooks?: unknown };
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isWhole =
    isObject(settings) &&
    (hooks === undefined || (isObject(hooks) && Object.values(Object(hooks)).every(Array.isArray)));
  if (!isWhole) throw new Error("the settings are not as the runtime wants them");
  return settings as Settings;
}

/** Indented as the file is; unchanged data leave its bytes alone. */
function write(file: string, settings: Settings): void {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (text !== "" && JSON.stringify(JSON.parse(text)) === JSON.stringify(settings)) return;
  const indent = text === "" ? "  " : (/^\s*\{\r?\n([ \t]+)/.exec(text)?.[1] ?? "  ");
  const end = text === "" || text.endsWith("\n") ? "\n" : "";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, indent)}${end}`);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
