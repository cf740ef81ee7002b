export type AccountEvent = never;
