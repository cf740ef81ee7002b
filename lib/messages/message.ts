/** waiting for the service, answered, or closed. */
export const threadStates = ["waiting", "answered", "closed"] as const;
export type ThreadState = (typeof threadStates)[number];
