import { originAddress, trustedNetworks } from "@/app/_web/peer-address";

const trusted = trustedNetworks(["10.0.0.0/8", "2001:db8::1"]);
const from = (peer: string | undefined, forwarded: string | null) => originAddress(peer, forwarded, trusted);

describe("where a request came from", () => {
  it("is the other end of the connection, whatever a client writes", () => {
    expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(from("::ffff:203.0.113.7", null)).toBe("203.0.113.7");
    expect(from(undefined, "198.51.100.1")).toBeNull();
  });

  it("is what the nearest trusted proxy saw, not what its client claimed", () => {
    expect(from("10.0.0.1", "198.51.100.1, 203.0.113.7")).toBe("203.0.113.7");
    expect(from("10.0.0.1", "198.51.100.1, 203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
    expect(from("2001:db8::1", "203.0.113.7")).toBe("203.0.113.7");
    expect(from("10.0.0.1", null)).toBe("10.0.0.1");
  });

  it("is read without the port that some proxies write, and never skips to what a client claimed", () => {
    expect(from("10.0.0.1", "198.51.100.1, 203.0.113.7:49152")).toBe("203.0.113.7");
    expect(from("10.0.0.1", "198.51.100.1, [2001:db8:1::5]:49152")).toBe("2001:db8:1::5");
    expect(from("10.0.0.1", "198.51.100.1, unknown")).toBe("10.0.0.1");
  });
});
