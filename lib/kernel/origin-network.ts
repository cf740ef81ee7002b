/** The address or network that requests are counted by: an IPv6 subscriber holds a whole /64. */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const all = plain.includes("::") ? [...before, ...Array<string>(Math.max(8 - before.length - after.length, 0)).fill("0"), ...after] : before;
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
