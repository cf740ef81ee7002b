import { messageOf } from "../../mailbox";

export const dynamic = "force-dynamic";

/** The HTML of one message, alone in a frame: its own styles, no script; its links open outside of the frame. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const mail = await messageOf((await params).id);
  if (!mail) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'self'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  const html = mail.html.replace(/<head([^>]*)>/i, '<head$1><base target="_top">');
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": policy, "x-content-type-options": "nosniff" } });
}
