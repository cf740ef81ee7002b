import type { React } from "@/lib/platform/notifications";

/** What each event leads to in other rooms. */
const reactions: Readonly<Record<string, readonly React[] | undefined>> = {};

/** Every room's reactions together, in order. */
export const react: React = async (event, context) => {
  for (const one of reactions[event.type] ?? []) await one(event, context);
};
