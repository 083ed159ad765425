// A repository of any size, the same for the same size: a shop of many departments.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes `size` TypeScript files into a new git repository and adds them. Each imports up to six others, in the ways that
 * people write imports, and holds some 60 lines besides. Answers with the edges, `from` and `to` with a line feed between.
 */
export function generateRepo(root, size) {
  const random = randomFrom(size);
  const edges = new Set();
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("package.json", '{ "name": "shop", "private": true, "type": "module" }\n');
  write(
    "tsconfig.json",
    '{ "compilerOptions": { "module": "preserve", "baseUrl": ".", "paths": { "@shop/*": ["./src/*"] } } }\n',
  );
  for (let number = 0; number < size; number++) {
    const targets = targetsOf(number, size, random);
    const path = pathOf(number);
    for (const target of targets) edges.add(`${path}\n${pathOf(target)}`);
    write(path, textOf(number, targets, random));
  }
  const git = (...args) => execFileSync("git", args, { cwd: root, stdio: "ignore" });
  git("init", "--quiet");
  git("add", ".");
  return edges;
}

const filesInFolder = 20;
const foldersInDepartment = 15;

function pathOf(number) {
  const folder = Math.floor(number / filesInFolder);
  const department = Math.floor(folder / foldersInDepartment);
  return `src/department-${department}/shelf-${folder % foldersInDepartment}/item-${number}.ts`;
}

// Mostly neighbours, some of the whole shop, and now and then a file that everybody uses.
function targetsOf(number, size, random) {
  const targets = new Set();
  for (let count = Math.floor(random() * 7); count > 0; count--) {
    const near = number - Math.floor(random() * 2 * filesInFolder);
    const kind = random();
    const target = kind < 0.7 ? near : Math.floor(random() * (kind < 0.9 ? size : Math.sqrt(size)));
    if (target >= 0 && target !== number) targets.add(target);
  }
  return [...targets];
}

const forms = [
  (target, from) => `import { price${target} } from "${from}";`,
  (target, from) => `import { price${target}, type Item${target} } from "${from}";`,
  (target, from) => `import type { Item${target} } from "${from}";`,
  (target, from) => `export { price${target} } from "${from}";`,
  (target, from) => `import * as item${target} from "${from}";`,
  (target, from) => `export const later${target} = () => import("${from}");`,
];

function textOf(number, targets, random) {
  const imports = targets.map((target) => {
    const form = forms[Math.floor(random() * forms.length)];
    return form(target, random() < 0.25 ? aliasOf(target) : relativeOf(number, target));
  });
  const functions = Array.from({ length: 4 + Math.floor(random() * 9) }, (_, index) => bodyOf(number, index));
  return `${imports.join("\n")}

/** An item of the shop; see "item-${number}" in the catalogue. */
export interface Item${number} {
  readonly name: string;
  readonly cents: number;
}

export const price${number} = (item: Item${number}): number => item.cents;
${functions.join("")}`;
}

function bodyOf(number, index) {
  return `
// What a customer pays for \`${index}\` of these, from the shelf or "from" the store.
export function total${number}x${index}(items: readonly Item${number}[], reduced: boolean): string {
  const pattern = /[a-z]+\\/["'\`]/u;
  let sum = 0;
  for (const item of items) {
    if (pattern.test(item.name)) continue;
    sum += reduced ? Math.floor(item.cents / ${index + 2}) : item.cents;
  }
  return \`\${items.length} items: \${sum > 0 ? \`\${sum} cents\` : 'nothing'}\`;
}
`;
}

function aliasOf(target) {
  return pathOf(target)
    .replace(/^src\//, "@shop/")
    .replace(/\.ts$/, "");
}

function relativeOf(number, target) {
  const [, ...here] = dirname(pathOf(number)).split("/");
  const [, ...there] = pathOf(target).replace(/\.ts$/, "").split("/");
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return `${here.length === 0 ? "./" : "../".repeat(here.length)}${there.join("/")}`;
}

// Numerical Recipes' linear congruential generator: the same on every machine.
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
