import assert from "node:assert/strict";
import { test } from "node:test";
import { dashboard } from "../src/components/dashboard.ts";
import { openMemoryDatabase } from "../src/db/client.ts";
import { createApi } from "../src/hooks/api.ts";
import { type UsersState, useUsers } from "../src/hooks/use-users.ts";
import { createApp } from "../src/main.ts";
import { sessionRepository, userRepository } from "../src/models/index.ts";

async function appWithUsers() {
  const database = openMemoryDatabase();
  await userRepository(database).add({ id: "u1", name: "Ada <3", team: "tools" });
  await userRepository(database).add({ id: "u2", name: "Grace", team: "navy" });
  await sessionRepository(database).start("secret", "u1");
  return createApp(database);
}

test("the dashboard shows one team, escaped", async () => {
  const states: UsersState[] = [];
  await useUsers(createApi(await appWithUsers(), "secret"), "tools", (state) => states.push(state));
  assert.deepEqual(states.map(dashboard), [
    "<main><h1>Team</h1><p>Loading…</p></main>",
    "<main><h1>Team</h1><ul><li>Ada &lt;3 (tools)</li></ul></main>",
  ]);
});

test("nobody gets in without a session", async () => {
  const app = await appWithUsers();
  assert.equal((await app({ path: "/users", query: {}, token: "wrong" })).status, 401);
  assert.equal((await app({ path: "/nowhere", query: {} })).status, 404);
});
