import type { ReactNode } from "react";
import { PortalShell } from "@/app/_web/portal-shell";

export default function MessagesLayout({ children }: { children: ReactNode }) {
  return <PortalShell>{children}</PortalShell>;
}
