import { describe, expect, it } from "vitest";
import { importsIn, linesOf, linesOfText } from "./memory-tree.ts";

const shop = {
  "Cargo.toml":
    '[workspace]\nmembers = ["shop", "price-list"]\n[workspace.dependencies]\nprice-list = { path = "price-list" }\n',
  "shop/Cargo.toml":
    '[package]\nname = "shop"\nedition = "2021"\n[dependencies]\nprice-list.workspace = true\nserde = "1"\n[dependencies.lent]\npath = "../lent-books"\npackage = "books"\n',
  "shop/src/lib.rs": "pub mod till;\nmod stock;\npub use till::Till;\n",
  "shop/src/till.rs": "mod drawer;\npub struct Till;",
  "shop/src/till/drawer.rs": "",
  "shop/src/stock/mod.rs": "pub mod count;",
  "shop/src/stock/count.rs": "",
  "shop/src/main.rs": "use shop::Till;",
  "shop/tests/opens.rs": "mod help;\nuse shop::stock::count::n;",
  "shop/tests/help/mod.rs": "",
  "price-list/Cargo.toml": '[package]\nname = "price-list"\nedition = "2021"\n',
  "price-list/src/lib.rs": "",
  "lent-books/Cargo.toml": '[package]\nname = "books"\nedition = "2021"\n[lib]\npath = "books.rs"\n',
  "lent-books/books.rs": "",
};

function place(path: string, text: string): readonly string[] {
  return linesOf({ ...shop, [path]: text }, path);
}

describe("paths of Rust", () => {
  it.each([
    ["use crate::till::Till;", ["static crate::till::Till {Till} -> shop/src/till.rs"]],
    ["use crate::till::{Till, open as o};", ["static crate::till {Till, open as o} -> shop/src/till.rs"]],
    [
      "use crate::{till::{self, drawer::Coin}, Till};",
      [
        "static crate::till {* as till} -> shop/src/till.rs",
        "static crate::till::drawer::Coin {Coin} -> shop/src/till/drawer.rs",
        "static crate::Till {Till} -> shop/src/lib.rs",
      ],
    ],
    ["use super::count::*;", ["static super::count::* {*} -> shop/src/stock/count.rs"]],
    ["use super::super::till::Till;", ["static super::super::till::Till {Till} -> shop/src/till.rs"]],
    ["pub(crate) use crate::till::Till;", ["re-export crate::till::Till {Till} -> shop/src/till.rs"]],
    ["pub use crate::till as t;", ["re-export crate::till {* as t} -> shop/src/till.rs"]],
    ["use price_list::Price;", ["static price_list::Price {Price} -> price-list/src/lib.rs"]],
    ["use ::price_list::Price;", ["static ::price_list::Price {Price} -> price-list/src/lib.rs"]],
    ["extern crate price_list as p;", ["static ::price_list {* as p} -> price-list/src/lib.rs"]],
    ["use lent::Book;", ["static lent::Book {Book} -> lent-books/books.rs"]],
    ["use serde::Serialize;", ["static serde::Serialize {Serialize} -> outside"]],
    [
      "use std::{fmt, io::{self, Read}};",
      [
        "static std::fmt {fmt} -> outside",
        "static std::io {io} -> outside",
        "static std::io::Read {Read} -> outside",
      ],
    ],
    ["fn f() { use crate::till::Till; }", ["static crate::till::Till {Till} -> shop/src/till.rs"]],
    [
      "use crate::till; use till::Till;",
      ["static crate::till {* as till} -> shop/src/till.rs", "static till::Till {Till} -> shop/src/till.rs"],
    ],
    [
      "fn f() { crate::till::open(); crate::till::open() }",
      ["static crate::till::open {open} -> shop/src/till.rs"],
    ],
    [
      "use crate::till::open; fn f() { crate::till::open() }",
      ["static crate::till::open {open} -> shop/src/till.rs"],
    ],
    [
      "fn f() -> price_list::Price { other::price_list::x() }",
      ["static price_list::Price {Price} -> price-list/src/lib.rs"],
    ],
    [
      "mod tests { use super::*; use super::super::count::n; }",
      ["static super::* {*} -> outside", "static super::super::count::n {n} -> shop/src/stock/count.rs"],
    ],
    [
      "macro_rules! m { () => { use $crate::till::Till; } }",
      ["static crate::till::Till {Till} -> shop/src/till.rs"],
    ],
    ["fn f<'a>() -> impl Sized + use<'a> { 1 }", []],
    ["// use crate::till::Till;\n/* /* */ use crate::till::Till; */", []],
    ['const S: &str = r#"use crate::till::Till; "# ;', []],
    ["let reuse = user::mode;", []],
  ])("%s", (text, expected) => {
    const path = "shop/src/stock/item.rs";
    const files = { ...shop, "shop/src/stock/mod.rs": "mod item; pub mod count;", [path]: text };
    expect(linesOf(files, path)).toEqual(expected);
  });

  it("reads the sources of a crate", () => {
    expect(linesOf(shop, "shop/src/lib.rs")).toEqual([
      "static till {* as till} -> shop/src/till.rs",
      "static stock {* as stock} -> shop/src/stock/mod.rs",
      "re-export till::Till {Till} -> shop/src/till.rs",
    ]);
    expect(linesOf(shop, "shop/src/main.rs")).toEqual(["static shop::Till {Till} -> shop/src/lib.rs"]);
    expect(linesOf(shop, "shop/tests/opens.rs")).toEqual([
      "static help {* as help} -> shop/tests/help/mod.rs",
      "static shop::stock::count::n {n} -> shop/src/stock/count.rs",
    ]);
  });

  it("begins at the root of the crate in the edition of 2015", () => {
    const files = {
      "Cargo.toml": '[package]\nname = "old"\n',
      "src/lib.rs": "mod till; mod shelf;",
      "src/till.rs": "",
      "src/shelf.rs": "use till::Till;",
    };
    expect(linesOf(files, "src/shelf.rs")).toEqual(["static till::Till {Till} -> src/till.rs"]);
    const newer = { ...files, "Cargo.toml": '[package]\nname = "new"\nedition = "2018"\n' };
    expect(linesOf(newer, "src/shelf.rs")).toEqual(["static till::Till {Till} -> outside"]);
  });
});

describe("modules of Rust", () => {
  it.each([
    ["mod till;", ["static till {* as till} -> src/till.rs"]],
    ["pub(in crate) mod r#till ;", ["static till {* as till} -> src/till.rs"]],
    [
      "mod a { pub mod b { mod c; } }\nmod till;",
      ["static c {* as c} -> src/a/b/c.rs", "static till {* as till} -> src/till.rs"],
    ],
    ['#[path = "odd/place.rs"]\nmod x;', ["static x {* as x} -> src/odd/place.rs"]],
    [
      '#[cfg(windows)]\n#[path = "odd/place.rs"]\n/// Doc; here.\npub mod till;',
      ["static till {* as till} -> src/odd/place.rs"],
    ],
    [
      '#[cfg_attr(windows, path = "odd/place.rs")]\nmod till;',
      ["static till {* as till} -> src/odd/place.rs src/till.rs"],
    ],
    ['#[path = "odd"]\nmod a { mod place; }', ["static place {* as place} -> src/odd/place.rs"]],
    ["mod gone;", ["static gone {* as gone} -> no-file"]],
    [
      "cfg_if! { if #[cfg(unix)] { mod till; } else { mod gone; } }",
      ["static till {* as till} -> src/till.rs", "static gone {* as gone} -> no-file"],
    ],
    ["mod $name;", []],
    ["// mod gone;", []],
  ])("%s", (text, expected) => {
    const files = {
      "Cargo.toml": '[package]\nname="s"',
      "src/lib.rs": text,
      "src/till.rs": "",
      "src/a/b/c.rs": "",
      "src/odd/place.rs": "",
    };
    expect(linesOf(files, "src/lib.rs")).toEqual(expected);
  });

  it("looks beside mod.rs, and below any other file, also where no manifest is", () => {
    const files = {
      "src/main.rs": "mod a; mod b;",
      "src/a/mod.rs": "mod c;",
      "src/a/c.rs": "",
      "src/b.rs": "mod c;",
      "src/b/c/mod.rs": "use super::super::a::c;",
      "loose.rs": "mod part;",
      "loose/part.rs": "",
    };
    expect(linesOf(files, "src/a/mod.rs")).toEqual(["static c {* as c} -> src/a/c.rs"]);
    expect(linesOf(files, "src/b.rs")).toEqual(["static c {* as c} -> src/b/c/mod.rs"]);
    expect(linesOf(files, "src/b/c/mod.rs")).toEqual(["static super::super::a::c {* as c} -> src/a/c.rs"]);
    expect(linesOf(files, "loose.rs")).toEqual(["static part {* as part} -> loose/part.rs"]);
  });

  it("takes a file in tests/ for a module of the crate that declares it", () => {
    const files = {
      "Cargo.toml": '[package]\nname = "s"\nedition = "2021"',
      "tests/all.rs": "mod help; mod opens;",
      "tests/help.rs": "",
      "tests/opens.rs": "use crate::help::x;",
    };
    expect(linesOf(files, "tests/opens.rs")).toEqual(["static crate::help::x {x} -> tests/help.rs"]);
  });

  it("ends on modules that include each other", () => {
    const files = {
      "src/main.rs": '#[path = "a.rs"] mod a;',
      "src/a.rs": '#[path = "main.rs"] mod m; use m::a::m::a::X;',
    };
    expect(linesOf(files, "src/a.rs")).toEqual([
      "static m {* as m} -> src/main.rs",
      "static m::a::m::a::X {X} -> outside",
    ]);
  });

  it("says where a path stands", () => {
    const text = "use a::{b, c::D};\nmod e;";
    const spans = importsIn({ "main.rs": text }, "main.rs").map(({ span }) =>
      text.slice(span.start, span.end),
    );
    expect(spans).toEqual(["b", "c::D", "e"]);
  });
});

it("reads a file that stands alone", () => {
  expect(linesOfText("x.rs", "use a::b;")).toEqual(["static a::b {b} -> outside"]);
  expect(place("shop/src/till/drawer.rs", "use super::Till;")).toEqual([
    "static super::Till {Till} -> shop/src/till.rs",
  ]);
});
