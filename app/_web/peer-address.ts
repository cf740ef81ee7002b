import net from "node:net";

/** The networks whose word is taken for where a request came from. Each is an address or `address/prefix`. */
export function trustedNetworks(list: readonly string[]): net.BlockList {
  const networks = new net.BlockList();
  for (const entry of list) {
    const [address = "", prefix] = entry.split("/");
    const family = net.isIPv6(address) ? "ipv6" : "ipv4";
    if (prefix) networks.addSubnet(address, Number(prefix), family);
    else networks.addAddress(address, family);
  }
  return networks;
}

/** Without brackets and port, which some proxies write. */
const bare = (address: string) => address.trim().replace(/^::ffff:/, "").replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");

/**
 * Walks back from the connection through the trusted proxies to the first address that is not one of them. A hop that is no address ends the
 * walk: what stands before it was written by nobody that is trusted.
 */
export function originAddress(peer: string | undefined, forwardedFor: string | null, trusted: net.BlockList): string | null {
  if (!peer) return null;
  const hops = (forwardedFor ?? "").split(",").map(bare);
  let address = bare(peer);
  while (trusted.check(address, net.isIPv6(address) ? "ipv6" : "ipv4")) {
    const before = hops.pop();
    if (before === undefined || net.isIP(before) === 0) break;
    address = before;
  }
  return address;
}
