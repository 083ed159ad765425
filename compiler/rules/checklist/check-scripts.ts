/** Scripts that stand for the whole check where there is one; the first that is there counts. */
const whole = ["precheck", "check", "ready", "validate", "verify", "ci", "check:all", "test:all"];
/** Where there is none, all of these together. */
const parts = ["lint", "typecheck", "type-check", "types", "test"];

/** The scripts of a `package.json` that together check the repository; none where there is no such file or script. */
export function checkScripts(text: string | undefined): readonly string[] {
  const names = scriptNames(text);
  const one = whole.find((name) => names.has(name));
  return one === undefined ? parts.filter((name) => names.has(name)) : [one];
}

/** True when a command runs a script: `npm test`, `pnpm lint`, `yarn run check && …`. */
export function runsScript(command: string, script: string): boolean {
  return command
    .split(/&&|;|\|\|/)
    .map((one) => one.trim().split(/\s+/))
    .some(
      ([manager = "", ...rest]) =>
        managers.has(manager) && rest.find((word) => !/^(?:run|-.*)$/.test(word)) === script,
    );
}

/** True for what stands for the whole check by its name: `sh tools/precheck.sh --fix`, `make check`, `just ci`. */
export function isWholeCheck(command: string): boolean {
  return /(?:^|[\s/])(?<!cargo )(?:pre-?check|check|check-all|ready|validate|verify|ci)(?:\.\w+)?(?:\s|$)/.test(
    command,
  );
}

const managers: ReadonlySet<string> = new Set(["npm", "pnpm", "yarn", "bun"]);

function scriptNames(text: string | undefined): ReadonlySet<string> {
  try {
    const { scripts } = JSON.parse(text ?? "") as { readonly scripts?: unknown };
    return new Set(typeof scripts === "object" && scripts !== null ? Object.keys(scripts) : []);
  } catch {
    return new Set();
  }
}
