/** After a form, or where an address can be put right: the browser asks for that page. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
