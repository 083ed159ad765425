const endings: ReadonlySet<string> = new Set(
  [
    "ts tsx mts cts js jsx mjs cjs vue svelte astro json jsonc json5 jsonl ndjson css scss sass less pcss styl html htm",
    "md mdx mdc markdown rst adoc txt yml yaml toml ini cfg conf xml properties env example sample template csv tsv",
    "sql prisma graphql gql proto tsp smithy sh bash zsh fish ps1 bat cmd py pyi ipynb rb rs go java kt kts swift c h",
    "cc cpp hpp m mm cs fs php ex exs erl lua dart scala clj zig sol vy cairo r jl tf tfvars hcl nix gradle",
    "ejs hbs njk liquid pug mustache tmpl tpl po pot ftl arb strings resx snap lock lockb patch diff http bru feature",
    "svg png jpg jpeg gif webp avif ico icns woff woff2 ttf otf mp3 mp4 wav ogg webm pdf wasm wat glsl wgsl vert frag",
    "plist entitlements xcconfig pbxproj storyboard xib service desktop webmanifest puml mmd drawio excalidraw",
    "bak backup old orig log map db sqlite sqlite3 pem crt key zip tgz gz editorconfig code-workspace",
  ].flatMap((line) => line.split(" ")),
);

/** Endings that are as often a property of an object: `console.log`, `items.map`, `process.env`. */
const doubtfulEndings: ReadonlySet<string> = new Set(
  "log map env key lock template sample example strings service desktop feature c h m r d go cs fs diff db http".split(
    " ",
  ),
);

const names: ReadonlySet<string> = new Set(
  [
    "Dockerfile Containerfile Makefile GNUmakefile Justfile justfile Procfile Gemfile Rakefile Jenkinsfile Vagrantfile",
    "Caddyfile Brewfile Tiltfile Podfile Fastfile CODEOWNERS LICENSE NOTICE CHANGELOG README AUTHORS VERSION",
    "bun.lock bun.lockb yarn.lock Cargo.lock Gemfile.lock poetry.lock uv.lock flake.lock go.mod go.sum",
  ].flatMap((line) => line.split(" ")),
);

const dotName: RegExp =
  /^\.(?:env(?:\.[\w.-]{1,40})?|[a-z-]{1,30}(?:rc|ignore)(?:\.[a-z]{2,5})?|gitattributes|gitmodules|gitkeep|editorconfig|node-version|tool-versions|python-version|browserslist|mcp\.json|mailmap)$/;

/** Names that mostly lie at the root of a repository or package, not beside what is named with them. */
const rootName: RegExp =
  /^(?:package(?:-lock)?\.json|pnpm-\S{1,30}\.yaml|tsconfig\S{0,40}\.json|[\w.-]{1,40}\.config\.\S{1,10}|(?:instrumentation|middleware|proxy)\.[jt]s|README\.md|CHANGELOG\.md|CLAUDE\.md|AGENTS\.md|CONTRIBUTING\.md|LICENSE\S{0,5}|Dockerfile\S{0,20}|docker-compose\S{0,20}|\.[\w.-]{1,40}|biome\.jsonc?|turbo\.json|vercel\.json|components\.json|Cargo\.(?:toml|lock)|go\.(?:mod|sum)|pyproject\.toml|Makefile|(?:bun|yarn)\.lockb?)$/;

const product: RegExp =
  /^(?:node|next|nuxt|vue|react|express|nest|three|d3|chart|socket|discord|electron|solid|ember|backbone|angular|alpine|moment|day|p5|highlight|prism|video|hls|crypto|handlebars|underscore|tensorflow|pixi|phaser|fabric|ethers|web3|bignumber|decimal|big|sails|koa|knex|objection|plotly|leaflet|reveal|anime|mocha|deno|bun|remix|astro|svelte|pdf|polkadot|wagmi|viem|transformers|onnx|ml|brain|natural|compromise|asp|ado)\.(?:js|ts|io|net)$/i;

/** Objects whose methods and properties look like files: `res.json`. */
const objects =
  "res resp response req request this self window document console process module import Object Array JSON Math Promise Response Request NextResponse z vi jest c ctx context reply".split(
    " ",
  );
const object: RegExp = new RegExp(`^(?:${objects.join("|")})\\.`);

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True when a name ends as files of code, text or media do, or is a usual name of a file. Of `a.{b,c}`, one suffices. */
export function hasFileName(path: string): boolean {
  const name = nameOf(path);
  if (names.has(name) || dotName.test(name) || /^Dockerfile\.[\w-]{1,20}$/.test(name)) return true;
  const dot = name.endsWith("}") ? name.lastIndexOf(".", name.lastIndexOf("{")) : name.lastIndexOf(".");
  if (dot < 1) return false;
  const ending = name.slice(dot + 1).toLowerCase();
  return ending.startsWith("{")
    ? ending
        .slice(1, -1)
        .split(",")
        .some((one) => endings.has(one.trim().replace(/^.{0,30}\./, "")))
    : endings.has(ending);
}

/** True when a name without folders is more than likely a file: no product (`Node.js`), no property (`res.json`). */
export function isClearFileName(name: string): boolean {
  if (!hasFileName(name) || isProduct(name) || object.test(name)) return false;
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return names.has(name) || dotName.test(name) || !doubtfulEndings.has(ending);
}

/** True for names such as `Node.js` that are no file. */
export function isProduct(name: string): boolean {
  return product.test(name);
}

/** True for names such as `package.json` that mostly lie at the root. */
export function isRootName(name: string): boolean {
  return rootName.test(name);
}

const code: RegExp =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py|rb|rs|go|java|kt|swift|c|cc|cpp|cs|php|ex|scala|dart)$/;

/** True for files of code, which seldom lie at the root. */
export function isCodeFile(name: string): boolean {
  return code.test(name);
}

/** True where the name alone is the name of a file without an ending, or of a dot file. */
export function isUsualName(name: string): boolean {
  return names.has(name) || dotName.test(name);
}
