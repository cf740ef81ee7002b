import { NotFoundPage } from "./_web/failure-pages";
import { PortalShell } from "./_web/portal-shell";

export default function NotFound() {
  return <PortalShell><NotFoundPage /></PortalShell>;
}
