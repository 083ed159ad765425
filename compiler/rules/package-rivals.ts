/** Packages that do one job: a project wants one of each kind. */
export interface RivalGroup {
  readonly purpose: string;
  readonly packages: readonly string[];
}

/** Well-known ones only, of which hardly anybody wants two. */
const rivalGroups: readonly RivalGroup[] = [
  {
    purpose: "requests over HTTP",
    packages: ["axios", "got", "ky", "needle", "node-fetch", "ofetch", "superagent", "undici", "wretch"],
  },
  { purpose: "dates", packages: ["@js-joda/core", "date-fns", "dayjs", "luxon", "moment"] },
  {
    purpose: "helpers for lists and objects",
    packages: ["es-toolkit", "lodash", "lodash-es", "radash", "ramda", "remeda", "underscore"],
  },
  {
    purpose: "checking the shape of data",
    packages: ["@sinclair/typebox", "ajv", "arktype", "io-ts", "joi", "superstruct", "valibot", "yup", "zod"],
  },
  { purpose: "running tests", packages: ["ava", "jasmine", "jest", "mocha", "tap", "uvu", "vitest"] },
  {
    purpose: "tests in a browser",
    packages: ["@playwright/test", "cypress", "nightwatch", "testcafe", "webdriverio"],
  },
  {
    purpose: "the state of a page",
    packages: ["@reduxjs/toolkit", "effector", "jotai", "mobx", "recoil", "redux", "valtio", "zustand"],
  },
  {
    purpose: "data from a server in React",
    packages: ["@apollo/client", "@tanstack/react-query", "react-query", "swr", "urql"],
  },
  {
    purpose: "forms in React",
    packages: ["@tanstack/react-form", "formik", "react-final-form", "react-hook-form"],
  },
  {
    purpose: "styles in scripts",
    packages: [
      "@emotion/react",
      "@linaria/core",
      "@stitches/react",
      "@vanilla-extract/css",
      "styled-components",
      "styled-jsx",
    ],
  },
  {
    purpose: "answering HTTP requests",
    packages: ["@hapi/hapi", "elysia", "express", "fastify", "hono", "koa", "restify"],
  },
  { purpose: "logs", packages: ["bunyan", "consola", "loglevel", "pino", "signale", "winston"] },
  {
    purpose: "arguments of the command line",
    packages: ["@oclif/core", "cac", "citty", "clipanion", "commander", "meow", "minimist", "sade", "yargs"],
  },
  {
    purpose: "colours in a terminal",
    packages: ["ansi-colors", "chalk", "cli-color", "colorette", "kleur", "picocolors"],
  },
  { purpose: "YAML", packages: ["js-yaml", "yaml", "yamljs"] },
  {
    purpose: "ids without meaning",
    packages: ["@paralleldrive/cuid2", "cuid", "nanoid", "shortid", "ulid", "uuid"],
  },
  { purpose: "translations", packages: ["i18next", "next-intl", "react-intl", "vue-i18n"] },
  { purpose: "fake answers of servers", packages: ["miragejs", "msw", "nock"] },
  {
    purpose: "charts",
    packages: ["apexcharts", "chart.js", "echarts", "highcharts", "nivo", "recharts", "victory"],
  },
  { purpose: "formatting code", packages: ["@biomejs/biome", "dprint", "prettier"] },
];

/** The group of a package, where it is one of the well-known. */
export function rivalsOf(name: string): RivalGroup | undefined {
  return rivalGroups.find(({ packages }) => packages.includes(name));
}
