import { describe, expect, it } from "vitest";
import { scriptBlocks } from "../../../compiler/repo/scan/blocks.ts";
import { bothWays } from "./both-ways.ts";

/** The texts of the scripts, and the dialect of each. */
function scripts(ending: string, text: string): readonly string[] {
  return scriptBlocks(ending, text).scripts.map(({ start, end, dialect }) => {
    const language = `${dialect.types ? "ts" : "js"}${dialect.jsx ? "x" : ""}`;
    return `${language} ${text.slice(start, end)}`;
  });
}

describe("the scripts of Vue", () => {
  it.each([
    ["<script>a</script>", ["jsx a"]],
    ["<script setup lang='ts'>a</script>", ["ts a"]],
    ['<script lang="tsx">a</script>', ["tsx a"]],
    ["<script lang=ts>a</script >", ["ts a"]],
    ['<script generic="T extends Record<string, A>" lang="ts">a</script>', ["ts a"]],
    ["<script>a</script>\n<script setup>b</script>", ["jsx a", "jsx b"]],
    ["<!-- <script>a</script> --><script>b</script>", ["jsx b"]],
    ["<docs>\n`<script setup>a`\n</docs>\n<script>b</script>", ["jsx b"]],
    ["<docs lang='md'><script>a</script></docs><script>b</script>", ["jsx b"]],
    ["<template><script>a</script></template><script>b</script>", ["jsx b"]],
    [
      "<template><template v-if='a > 1'></template><script>a</script></template><script>b</script>",
      ["jsx b"],
    ],
    ["<template><template /><!-- <template> --></template><script>b</script>", ["jsx b"]],
    ["<template lang='pug'>\np <template>\n</template><script>b</script>", ["jsx b"]],
    [
      "<script>const a = '<template>';</script><script setup>b</script>",
      ["jsx const a = '<template>';", "jsx b"],
    ],
    ["<style>a { content: '<script>' }</style><script>b</script>", ["jsx b"]],
    ["<script type='application/json'>{}</script><script>b</script>", ["jsx b"]],
    ["<script lang='coffee'>a</script>", []],
    ["<scripts>a</scripts>", []],
    ["<script>a", []],
    ["", []],
  ] as const)("%j", (text, expected) => {
    expect(scripts("vue", text)).toEqual(expected);
  });
});

describe("the scripts of Svelte", () => {
  it.each([
    ["<script context='module'>a</script>\n<script lang='ts'>b</script>", ["jsx a", "ts b"]],
    ["<p>it's</p>{#if a < b}<script>a</script>{/if}", ["jsx a"]],
    ["<!-- <script>a</script> --><script>b</script>", ["jsx b"]],
    ["<style>a { content: '<script>' }</style><script>b</script>", ["jsx b"]],
    ["<SCRIPT>a</SCRIPT>", ["jsx a"]],
    ["<!-- <script>a</script>", []],
  ] as const)("%j", (text, expected) => {
    expect(scripts("svelte", text)).toEqual(expected);
  });
});

describe("the scripts of Astro", () => {
  it.each([
    ["---\na\n---\n<p>it's</p><script>b</script>", ["tsx \na\n", "ts b"]],
    ["\ufeff\n---\na\n---", ["tsx \na\n"]],
    ["---\nconst a = '---';\n---\n---", ["tsx \nconst a = '---';\n"]],
    ["<p>---</p>\n---\n<script>b</script>", ["ts b"]],
    ["<script is:inline>a</script><script>b</script>", ["ts b"]],
    ["<script is:inline src='./a.js'></script>", []],
    ["---\n<script>a</script>\n---", ["tsx \n<script>a</script>\n"]],
    ["<script type='module'>a</script>", ["jsx a"]],
  ] as const)("%j", (text, expected) => {
    expect(scripts("astro", text)).toEqual(expected);
  });
});

describe("components", () => {
  it.each([
    ["vue", '<script src="./till.ts"></script>', ["static ./till.ts"]],
    ["vue", "<script lang='ts' src='./till'>import './bell'</script>", ["static ./till", "static ./bell"]],
    ["vue", "<script type='text/template' src='./trap.html'></script>", []],
    [
      "vue",
      "<template>import 'trap'</template>\r\n<script>\r\nimport './till'\r\n</script>",
      ["static ./till"],
    ],
    [
      "svelte",
      "<script>import A from './A.svelte'; export { A };</script>",
      ["static ./A.svelte", "re-export ./A.svelte"],
    ],
    ["svelte", "<p>it's</p><script>/** @type {import('./till').A} */ let a;</script>", ["type-only ./till"]],
    [
      "astro",
      "---\n// it's\nimport A from './A.astro'; import('./b');\n---\n<A />",
      ["static ./A.astro", "dynamic ./b"],
    ],
  ] as const)("%s %j", (ending, text, forms) => {
    expect(bothWays(text, `shop/Cart.${ending}`)).toEqual(forms);
  });
});
