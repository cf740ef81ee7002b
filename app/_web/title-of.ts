import type { Metadata } from "next";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { scope } from "./scope";

/** The title of a page about one thing, as the page calls it. A reader who may not see that thing is told what kind of page it is, and no more. */
export async function titleOf(name: (scope: Scope) => Promise<string>, kind: string): Promise<Metadata> {
  try {
    return { title: await name(await scope()) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { title: kind };
  }
}
