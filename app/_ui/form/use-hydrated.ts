"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False in the server's HTML and while hydrating, true once JavaScript runs the page. */
export const useHydrated = () => useSyncExternalStore(never, () => true, () => false);
