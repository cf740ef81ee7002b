import type { ReactNode } from "react";
import { Notice } from "../panel/notice";

/** What the server answers about the whole form. It takes the focus, so that it is read. */
export function FormMessage({ tone, children }: { tone: "danger" | "success" | "info" | "warning"; children: ReactNode }) {
  return (
    <div data-form-message tabIndex={-1} role={tone === "danger" ? "alert" : "status"}>
      <Notice tone={tone}>{children}</Notice>
    </div>
  );
}
