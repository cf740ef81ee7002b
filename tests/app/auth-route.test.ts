import { NextRequest } from "next/server";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";

it.each(["/api/auth/session", "/api/auth/session/"])("%s, which would hand the session's token to a script, is not there", async (path) => {
  for (const handle of [GET, POST]) expect((await handle(new NextRequest(`http://localhost:3000${path}`))).status).toBe(404);
});
