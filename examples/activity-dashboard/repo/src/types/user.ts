/** A member of the team. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}
