import { container } from "@/lib/platform/container";

export const dynamic = "force-dynamic";

/** The process answers and its database does too. */
export async function GET() {
  const headers = { "cache-control": "no-store" };
  try {
    await container().db.pool.query("SELECT 1");
    return Response.json({ status: "ready" }, { headers });
  } catch {
    return Response.json({ status: "database unreachable" }, { status: 503, headers });
  }
}
