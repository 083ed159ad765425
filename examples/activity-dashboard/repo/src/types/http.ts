/** A request after parsing; `token` comes from the authorization header. */
export interface Request {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** A response before it is written; the body becomes JSON. */
export interface Response {
  readonly status: number;
  readonly body: unknown;
}

export type Handler = (request: Request) => Promise<Response>;
