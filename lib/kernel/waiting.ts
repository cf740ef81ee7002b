/** How many wait for the agents of a room, and since when the first of them does, where it is known; null where the reader has nothing to do with them. */
export type Waiting = { readonly count: number; readonly since: Date | null } | null;
