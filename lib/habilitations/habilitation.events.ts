export type HabilitationEvent = never;
