/**
 * The layer of the program that a file belongs to: by the first folder on its path that is known for one, else its first two
 * folders. `undefined` for files at the root, tests, documents and settings, which belong to none.
 */
export function layerOf(path: string): string | undefined {
  if (isTestPath(path) || isDocumentPath(path)) return undefined;
  // Groups and parameters of routes are no folders of their own.
  const folders = path
    .split("/")
    .slice(0, -1)
    .filter((folder) => !/^[([]/.test(folder));
  const [first] = folders;
  if (first === undefined || first.startsWith(".") || noLayer.has(first)) return undefined;
  const known = folders.find((folder) => layerNames.has(folder.toLowerCase()));
  if (known === undefined && /\.(?:[jt]sx|vue|svelte|astro|s?css)$/.test(path)) return "frontend";
  return layerNames.get(known?.toLowerCase() ?? "") ?? folders.slice(0, 2).join("/");
}

/** Layers of several files, in the order in which they come, with the files of each. */
export function layersOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const layers = new Map<string, string[]>();
  for (const path of paths) {
    const layer = layerOf(path);
    if (layer !== undefined) layers.set(layer, [...(layers.get(layer) ?? []), path]);
  }
  return layers;
}

/** True for tests and what only they use. */
export function isTestPath(path: string): boolean {
  return (
    /(?:^|\/)(?:tests?|__\w+__|e2e|specs?|fixtures|testing|testdata|cypress|playwright)\//i.test(path) ||
    /[._-](?:tests?|spec|e2e|cy|stories|snap)\.[^/]*$/i.test(path) ||
    /(?:^|\/)test_[^/]*\.py$/.test(path)
  );
}

/** True for what people read or look at, and for what programs write for themselves. */
export function isDocumentPath(path: string): boolean {
  return /\.(?:mdx?|txt|rst|adoc|snap|lock|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|pdf|csv|mp[34])$/i.test(
    path,
  );
}

const noLayer: ReadonlySet<string> = new Set([
  "docs",
  "doc",
  "documentation",
  "examples",
  "assets",
  "public",
]);

const layerNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    domain: "domain domains entities entity models model",
    application: "application usecases use-cases use_cases services service",
    infrastructure: "infrastructure infra adapters adapter repositories repository gateways",
    database: "db database migrations migration prisma drizzle supabase sql",
    framework:
      "framework api routes routers handlers controllers middleware commands resolvers rest graphql trpc",
    frontend: "ui components component views view pages screens widgets hooks frontend src-react",
  }).flatMap(([layer, names]) => names.split(" ").map((name) => [name, layer] as const)),
);
