/** An address of one of the portals; null for any other. Anyone may ask the simulator for a payment: it calls, and leads to, nobody else's machine. */
export const addressIn = (portals: readonly string[], address = ""): string | null =>
  URL.canParse(address) && portals.includes(new URL(address).origin) ? address : null;
