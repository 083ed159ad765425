import { describe, expect, it } from "vitest";
import { importsIn, linesOf, linesOfText } from "./memory-tree.ts";

const shop = {
  "src/main/java/shop/Till.java":
    "/* package wrong; */\npackage shop;\npublic class Till { class Drawer {} }\nclass Coin {}",
  "src/main/java/shop/Price.java": "package shop; public record Price(int cents) {}",
  "src/main/java/shop/package-info.java": "package shop;",
  "src/main/kotlin/Counter.kt":
    '@file:JvmName("Counters")\npackage shop.count\nclass Counter { fun hidden() {} }\nfun <T : List<T>> Map<T, T>.total(x: Int) = 1\nval String.half: Int get() = 1\ntypealias Tally = Int\nobject `in`\nfun interface Check { fun ok() }',
  "src/main/kotlin/Signs.kt": "package shop.count\noperator fun Int.plus(x: String) = 1",
  "src/test/java/shop/TillTest.java": "package shop;",
};

const main = "src/main/java/app/Main.java";
const mainKotlin = "src/main/java/app/Main.kt";

describe("imports of Java", () => {
  it.each([
    ["import shop.Till;", "static shop.Till {Till} -> src/main/java/shop/Till.java"],
    ["import shop.Till.Drawer;", "static shop.Till.Drawer {Drawer} -> src/main/java/shop/Till.java"],
    ["import shop.Coin;", "static shop.Coin {Coin} -> src/main/java/shop/Till.java"],
    ["import static shop.Till.open;", "static shop.Till.open {open} -> src/main/java/shop/Till.java"],
    ["import static shop.Till.*;", "static shop.Till.* {*} -> src/main/java/shop/Till.java"],
    ["import shop.Till.*;", "static shop.Till.* {*} -> src/main/java/shop/Till.java"],
    ["import shop . Price ;", "static shop.Price {Price} -> src/main/java/shop/Price.java"],
    ["import shop.*; class A { Price p; }", "static shop.* {Price} -> src/main/java/shop/Price.java"],
    ["import shop.*; class A { Coin c; }", "static shop.* {Coin} -> src/main/java/shop/Till.java"],
    ["import shop.*; class A {}", "static shop.* {} -> outside"],
    ["import shop.count.Counter;", "static shop.count.Counter {Counter} -> src/main/kotlin/Counter.kt"],
    [
      "import static shop.count.Counters.total;",
      "static shop.count.Counters.total {total} -> src/main/kotlin/Counter.kt",
    ],
    [
      "import static shop.count.SignsKt.plus;",
      "static shop.count.SignsKt.plus {plus} -> src/main/kotlin/Signs.kt",
    ],
    ["import shop.TillTest;", "static shop.TillTest {TillTest} -> outside"],
    ["import java.util.List;", "static java.util.List {List} -> outside"],
  ])("%s", (text, expected) => {
    expect(linesOf({ ...shop, [main]: `package app;\n${text}` }, main)).toEqual([expected]);
  });

  it.each([
    "// import a.B;",
    "/* import a.B; */",
    'String s = """\nimport a.B;\n""";',
    "int imports = important;",
  ])("finds none in %j", (text) => {
    expect(linesOfText("Main.java", text)).toEqual([]);
  });

  it("prefers the own module where two declare one name, and lets tests see tests", () => {
    const files = {
      "one/src/main/java/shop/Till.java": "package shop;",
      "two/src/main/java/shop/Till.java": "package shop;",
      "two/src/test/java/shop/Help.java": "package shop;",
      "two/src/test/java/app/MainTest.java": "package app; import shop.Till; import shop.Help;",
      "three/Main.java": "import shop.Till;",
    };
    expect(
      linesOf(files, "two/src/test/java/app/MainTest.java").map((line) => line.split(" -> ")[1]),
    ).toEqual(["two/src/main/java/shop/Till.java", "two/src/test/java/shop/Help.java"]);
    expect(linesOf(files, "three/Main.java")[0]).toContain(
      "-> one/src/main/java/shop/Till.java two/src/main/java/shop/Till.java",
    );
  });
});

describe("imports of Kotlin", () => {
  it.each([
    ["import shop.Till", "static shop.Till {Till} -> src/main/java/shop/Till.java"],
    ["import shop.Till as T; import", "static shop.Till {Till as T} -> src/main/java/shop/Till.java"],
    ["import shop.count.total", "static shop.count.total {total} -> src/main/kotlin/Counter.kt"],
    ["import shop.count.half // half", "static shop.count.half {half} -> src/main/kotlin/Counter.kt"],
    ["import shop.count.Tally", "static shop.count.Tally {Tally} -> src/main/kotlin/Counter.kt"],
    ["import shop.count.Check", "static shop.count.Check {Check} -> src/main/kotlin/Counter.kt"],
    ["import shop.count.`in`", "static shop.count.in {in} -> src/main/kotlin/Counter.kt"],
    ["import shop.count.hidden", "static shop.count.hidden {hidden} -> outside"],
    [
      "import shop.count.*\nval x = 1 + half",
      "static shop.count.* {half, plus} -> src/main/kotlin/Counter.kt src/main/kotlin/Signs.kt",
    ],
  ])("%s", (text, expected) => {
    expect(linesOf({ ...shop, [mainKotlin]: `package app\n${text}\n` }, mainKotlin)).toEqual([expected]);
  });

  it.each([
    "/* /* */ import a.B */",
    'val s = """\nimport a.B\n"""',
    'val s = "\u0024{"""\nimport a.B\n"""}"',
  ])("finds none in %j", (text) => {
    expect(linesOfText("Main.kt", text)).toEqual([]);
  });

  it("says where the name stands", () => {
    const text = "package app\nimport shop.Till as T";
    const [found] = importsIn({ "Main.kt": text }, "Main.kt");
    expect(text.slice(found?.span.start, found?.span.end)).toBe("shop.Till");
  });
});
