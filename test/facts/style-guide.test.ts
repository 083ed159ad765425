import { expect, it } from "vitest";
import { styleGuideIn } from "../../compiler/facts/style-guide.ts";

it.each([
  "CLAUDE.md",
  "AGENTS.md",
  ".github/CONTRIBUTING.md",
  ".github/copilot-instructions.md",
  ".cursorrules",
  ".cursor/rules/names.mdc",
  "docs/code-style.md",
  "STYLE_GUIDE.md",
  "eslint.config.js",
  ".eslintrc.json",
  "biome.json",
  ".prettierrc",
  "rustfmt.toml",
  "ruff.toml",
])("%s is a guide", (path) => {
  expect(styleGuideIn(["src/desk.ts", path])).toBe(path);
});

it("takes the nearest to the root", () => {
  expect(styleGuideIn(["apps/desk/AGENTS.md", "biome.json"])).toBe("biome.json");
});

it.each(["README.md", "src/styles.css", "src/style.ts", "docs/lending.md", "src/eslint.ts"])(
  "%s is none",
  (path) => {
    expect(styleGuideIn([path])).toBeUndefined();
  },
);
