import type { Handler } from "../types/http.ts";

/** Asks for a path and returns the body; rejects unless the answer is 200. */
export type Api = (path: string, query?: Readonly<Record<string, string>>) => Promise<unknown>;

/** An api that talks to the application directly; a browser would use `fetch`. */
export function createApi(handler: Handler, token: string): Api {
  return async (path, query = {}) => {
    const { status, body } = await handler({ path, query, token });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return body;
  };
}
