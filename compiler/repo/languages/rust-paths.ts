import type { RustModule } from "./rust-modules.ts";
import type { RustPackage } from "./rust-packages.ts";
import type { RustPath } from "./rust-use.ts";

/** Where a path leads: the modules it names, and what is left of it to find in them. */
export interface RustPlace {
  readonly modules: readonly RustModule[];
  readonly rest: readonly string[];
}

/** What a path is read against. */
export interface RustScene {
  readonly module: RustModule;
  readonly package: RustPackage | undefined;
  /** Modules that earlier `use` items of the same module brought in by name. */
  readonly brought: ReadonlyMap<string, readonly RustModule[]>;
  /** The root module of a library. */
  rootOf(library: string): RustModule;
}

/** Follows a path as far as modules go; `undefined` for one that begins outside of the repository or with an item. */
export function followPath({ segments, global }: RustPath, scene: RustScene): RustPlace | undefined {
  const start = global ? crateStart(segments, scene) : pathStart(segments, scene);
  if (start === undefined) return undefined;
  let { modules, rest } = start;
  for (;;) {
    const [name = "*"] = rest;
    const next = modules.flatMap((module) => module.children.get(name) ?? []);
    if (next.length === 0) return { modules, rest };
    modules = next;
    rest = rest.slice(1);
  }
}

function pathStart(segments: readonly string[], scene: RustScene): RustPlace | undefined {
  const [first = "", ...rest] = segments;
  if (first === "crate") return { modules: [scene.module.root ?? scene.module], rest };
  if (first === "self" || first === "super") return relativeStart(segments, scene.module);
  const near = scene.module.children.get(first) ?? scene.brought.get(first);
  if (near !== undefined) return { modules: near, rest };
  return crateStart(segments, scene) ?? oldStart(segments, scene);
}

function relativeStart(segments: readonly string[], from: RustModule): RustPlace | undefined {
  let module: RustModule | undefined = from;
  let used = segments[0] === "self" ? 1 : 0;
  while (segments[used] === "super") {
    module = module?.parent;
    used += 1;
  }
  return module === undefined ? undefined : { modules: [module], rest: segments.slice(used) };
}

function crateStart(segments: readonly string[], scene: RustScene): RustPlace | undefined {
  const [first = "", ...rest] = segments;
  const library = scene.package?.crate(first);
  return library === undefined ? undefined : { modules: [scene.rootOf(library)], rest };
}

/** In the edition of 2015 a path begins at the root of the crate. */
function oldStart(segments: readonly string[], { module, package: owner }: RustScene): RustPlace | undefined {
  const root = module.root ?? module;
  const fromRoot = owner?.fromRoot === true && root.children.has(segments[0] ?? "");
  return fromRoot ? { modules: [root], rest: segments } : undefined;
}
