/**
 * Scripts and styles by nonce, nothing from elsewhere, no frame around our pages. `development`: what the framework's reload needs. `formTargets`: the
 * origins where the answer to a form may lead, besides our own.
 */
export const contentSecurityPolicy = (nonce: string, development: boolean, formTargets: readonly string[] = []): string =>
  ["default-src 'self'", `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "frame-src 'self'",
    "object-src 'none'", "base-uri 'self'", ["form-action 'self'", ...formTargets].join(" "), "frame-ancestors 'none'"].join("; ");

/** `no-referrer` would make a browser without JavaScript send `Origin: null` with our own forms. */
export const plainHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
});
