import { describe, expect, it } from "vitest";
import { bothWays } from "./both-ways.ts";

const declaration = "exports.price = (price) => price;";

describe("types in documentation", () => {
  it.each([
    ['@type {import("./till").Coin}'],
    ["@type {import('./till').Coin}"],
    ['@type import("./till").Coin'],
    ['@type {typeof import("./till")}'],
    ['@type {Array<import("./till").Coin>} coins, it\'s `}`'],
    ['@type {{ a: { b: import("./till").Coin } }}'],
    ['@type {"}" | import("./till").Coin}'],
    ['@param {import("./till").Coin} coin it\'s'],
    ['@param {import("./till").Coin=} coin'],
    ['@param {...import("./till").Coin} coins'],
    ['@param {(a: import("./till").Coin) => void} [pay] it\'s'],
    ['@returns {Promise<import("./till").Coin>}'],
    ['@return {import("./till").Coin} import("trap")'],
    ['@template {import("./till").Coin} T'],
    ['@typedef {import("./till").Coin} Coin'],
    ['@typedef {Object} Basket\n * @property {import("./till").Coin} coin'],
    ['@callback Pay\n * @param {import("./till").Coin} coin'],
    ['@throws {import("./till").Coin}'],
    ['@satisfies {import("./till").Coin}'],
    ['@this {import("./till").Coin}'],
    ['@import { Coin } from "./till"'],
    ["@import * as all from './till'"],
    ['@import Coin, { Note as Paper } from "./till"'],
    ['@import {\n *   Coin,\n *   Note\n * } from "./till"'],
    ['@type {string} a@b.c\n * @type {import("./till").Coin}'],
  ])("%j", (text) => {
    expect(bothWays(`/** ${text} */\n${declaration}`, "shop/cart.js")).toEqual(["type-only ./till"]);
    expect(bothWays(`let a = 1;\n/**\n * ${text}\n */\n${declaration}`, "shop/cart.js")).toEqual([
      "type-only ./till",
    ]);
    expect(bothWays(`/** ${text} */\n${declaration}`, "shop/cart.ts")).toEqual([]);
  });

  it("are all found, behind a package with an at sign", () => {
    const text = `/**
 * @typedef {{
 *   vat: import("@shop/vat").Vat;
 *   sell: (a: import("./till").Coin) => import("./paper").Note;
 * }} Selling
 */
${declaration}`;
    expect(bothWays(text, "shop/cart.js")).toEqual([
      "type-only @shop/vat",
      "type-only ./till",
      "type-only ./paper",
    ]);
  });

  it("stand in expressions, classes and scripts of components", () => {
    const text = `class A {\n/** @type {import("./a").A} */ b = /** @type {import("./b").B} */ (c); }`;
    expect(bothWays(text, "shop/cart.js")).toEqual(["type-only ./a", "type-only ./b"]);
    expect(bothWays(`<script>${text}</script>`, "shop/Cart.vue")).toEqual(["type-only ./a", "type-only ./b"]);
  });
});

describe("what is no type in documentation", () => {
  it.each([
    [`/* @type {import("trap").A} */ ${declaration}`],
    [`// @type {import("trap").A}\n${declaration}`],
    [`/** import("trap"), {import("trap").A}, import a from "trap" */ ${declaration}`],
    [`/** @param {string} a import("trap").A, {import("trap").A} */ ${declaration}`],
    [`/** @example import a from "trap"; require("trap") */ ${declaration}`],
    [`/** important */ ${declaration}`],
    [`const a = '/** @type {import("trap").A} */'; ${declaration}`],
    [`const a = \`/** @type {import("trap").A} */\`; ${declaration}`],
    [`const a = /\\/** @type {import("trap").A} *\\//; ${declaration}`],
    [`const a = <b>/** @type {'import("trap").A'} *\u002f</b>; ${declaration}`],
    [`const a = "/**"; const b = 'import("trap")', c = "*/"; ${declaration}`],
  ])("%s", (text) => {
    expect(bothWays(text, "shop/cart.js")).toEqual([]);
  });

  it("hides no documentation behind it", () => {
    const text = `require("./src/**/a"); const a = "src/**";\n/** @type {import("./till").A} */ let b;`;
    expect(bothWays(text, "shop/cart.js")).toEqual(["require ./src/**/a", "type-only ./till"]);
  });
});
