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

const bare = (address: string) => address.trim().replace(/^::ffff:/, "").replace(/^\[(.*)\](:\d+)?$/, "$1");

/** Walks back from the connection through the trusted proxies to the first address that is not one of them. */
export function originAddress(peer: string | undefined, forwardedFor: string | null, trusted: net.BlockList): string | null {
  if (!peer) return null;
  const hops = [...(forwardedFor ?? "").split(",").map(bare).filter((hop) => net.isIP(hop) !== 0), bare(peer)];
  let address = hops.pop() ?? null;
  while (address && hops.length > 0 && trusted.check(address, net.isIPv6(address) ? "ipv6" : "ipv4")) address = hops.pop() ?? null;
  return address;
}
