import type { User } from "../types/user.ts";
import type { Api } from "./api.ts";

export interface UsersState {
  readonly loading: boolean;
  readonly users: readonly User[];
}

/** Loads the users of a team and reports each state, beginning with an empty one. */
export async function useUsers(api: Api, team: string, show: (state: UsersState) => void): Promise<void> {
  show({ loading: true, users: [] });
  show({ loading: false, users: (await api("/users", { team })) as readonly User[] });
}
