import { nameOf } from "../repo/resolution-path.ts";

const guides: RegExp =
  /^(?:CLAUDE|AGENTS|GEMINI|CONTRIBUTING|CONVENTIONS|CODESTYLE)\.mdx?$|^(?:code|coding)?[-_]?(?:style|conventions?|guidelines)(?:[-_. ]?guide)?s?(?:[-_.].*)?\.mdx?$|^\.(?:cursorrules|windsurfrules|clinerules|editorconfig)$|^copilot-instructions\.md$/i;

const linters: RegExp =
  /^(?:\.eslintrc(?:\..+)?|eslint\.config\..+|biome\.jsonc?|\.prettierrc(?:\..+)?|prettier\.config\..+|\.?rustfmt\.toml|\.?clippy\.toml|\.?ruff\.toml|\.oxlintrc\.json|deno\.jsonc?|\.golangci\.ya?ml|\.rubocop\.yml|\.clang-format|\.pylintrc|\.flake8|\.swiftlint\.yml|tslint\.json|\.stylelintrc.*|ktlint.*)$/i;

/** The file of a tree that says how code is written in it, for people, agents or a linter; the nearest to the root. */
export function styleGuideIn(files: readonly string[]): string | undefined {
  return files
    .filter(isStyleGuide)
    .toSorted((a, b) => a.split("/").length - b.split("/").length)
    .at(0);
}

function isStyleGuide(path: string): boolean {
  const name = nameOf(path);
  return (
    guides.test(name) || linters.test(name) || /(?:^|\/)\.cursor\/rules\//.test(path) || isDocument(path)
  );
}

function isDocument(path: string): boolean {
  return /(?:^|\/)docs?\/.*(?:style|convention)[^/]*\.mdx?$/i.test(path);
}
