/** What proxy.ts writes on each request, whatever the client sent under these names. */
export const tenantHeader = "x-guichet-tenant";
export const originAddressHeader = "x-guichet-origin-address";
export const visiblePathHeader = "x-guichet-path";
