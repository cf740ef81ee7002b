/** Past this many, the count is only « more than ». */
export const countedAtMost = 100;

/** How many wait for the agents of a room, at most one more than `countedAtMost`; null where the reader has nothing to do with them. */
export type Waiting = number | null;
