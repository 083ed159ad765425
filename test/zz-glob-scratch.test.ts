import { it } from "vitest";
import { compileGlob, isGlobPattern } from "/work/main/compiler/repo/glob.ts";
import { languageOf } from "/work/main/compiler/repo/glob.ts";
import { intersectGlobs } from "/work/main/compiler/repo/glob-intersection.ts";
it("x", () => {
  const pairs = `src/*/a.ts~src/b/*
src/**/*.test.ts~src/api/**
src/api/**~src/**/index.ts
src/*/index.ts~src/api/*.ts
**/*.md~docs/**
src/api/**~src/api-client/**
src/a.ts~src/a.tsx
src/*.ts~src/sub/x.ts
a/**~a
**~**
*~*
a*~a*
*.test.ts~api-*
*.ts~*
**/**~*/*/*
{,a}~?
[!a]~[!b]
[é-ü]~?
[!x]~*
😀*~?*
*aba~aba*
**/[id]/*~app/**
{a,b}{c,d}/**~**/{x,y}`.split("\n").map((l) => l.split("~"));
  for (const [a, b] of pairs) console.log(a, "~", b, "=>", intersectGlobs(compileGlob(a!), compileGlob(b!)));
  for (const p of ["", "/", ".", "..", "./", "**", "**/**", "{,a}", "[]", "[]a]", "[!]", "[a-]", "😀", "[[]id]", "{a,a}", "../x", "/etc", "../*", "{}", "a/", "[b-a]", "\ud800","{a,b"]) {
    const g = compileGlob(p);
    console.log(JSON.stringify(p), g.literal, isGlobPattern(p), languageOf(g).onlyPath, intersectGlobs(g, compileGlob("**")), languageOf(g).automaton.edges.length);
  }
  const big: [string, string][] = [
    ["{a,b}".repeat(30), "{a,c}".repeat(30)],
    ["{a,b}".repeat(2000), "{a,c}".repeat(2000)],
    ["{a,b}".repeat(2000), "{a,c}".repeat(2000)+"d"],
    ["{,a}".repeat(2500), "{,a}".repeat(2500)],
    ["{,a}".repeat(2500)+"b", "{,a}".repeat(2500)+"c"],
    ["*a".repeat(5000), "*b".repeat(5000)],
    ["*a".repeat(5000)+"*", "*b".repeat(5000)+"*"],
    ["?".repeat(10000), "*a".repeat(5000)],
    ["a".repeat(10000), "a".repeat(10000)],
    ["*a*a*a*a*a*a*b", "*a*a*a*a*a*ab"],
    ["**/".repeat(3333), "**/a/".repeat(2000)],
    ["**/a/".repeat(2000), "**/b/".repeat(2000)],
    ["**/a/".repeat(2000)+"c", "**/b/".repeat(2000)+"d"],
    ["{".repeat(10000), "{".repeat(10000)],
    ["{a,".repeat(3000)+"b"+"}".repeat(3000), "*"],
    ["[".repeat(10000), "*"],
    ["[id]/".repeat(2000), "*/**"],
    ["{" + "a,".repeat(5000)+"b}", "{" + "c,".repeat(5000)+"b}c"],
    ["{" + "a*,".repeat(3000)+"b}", "{" + "*c,".repeat(3000)+"b}d"],
  ];
  for (const [a, b] of big) {
    let t = performance.now();
    const x = compileGlob(a, { isLiteral: (p) => p.endsWith("[id]") }), y = compileGlob(b);
    const t1 = performance.now() - t; t = performance.now();
    const w = intersectGlobs(x, y);
    const t2 = performance.now() - t; t = performance.now();
    const m = [w ?? "a".repeat(10000), "a".repeat(9999)].map((p) => [x.matches(p), y.matches(p)]);
    console.log(a.slice(0, 20), b.slice(0, 20), languageOf(x).automaton.edges.length, languageOf(y).automaton.edges.length, "compile", t1 | 0, "intersect", t2 | 0, "match", (performance.now() - t) | 0, w?.length, w?.slice(0, 30), m, process.memoryUsage().rss >> 20);
  }
}, 600000);
