import { countAttempt, forgiveAttempt, noAttempt, originRule, subjectRule, type AttemptCount } from "@/lib/kernel/throttle";
import { minutesLater } from "@/lib/kernel/dates";
import { networkOf } from "@/lib/kernel/origin-network";

const morning = new Date("2026-11-21T06:00:00.000Z");

/** Fails again and again, each time as soon as the wait is over. */
function failures(count: number, from: AttemptCount = noAttempt, at = morning): { count: AttemptCount; at: Date } {
  let held = from;
  let now = at;
  for (let left = count; left > 0; left--) {
    if (held.blockedUntil && held.blockedUntil > now) now = held.blockedUntil;
    held = countAttempt(subjectRule, held, now) ?? held;
  }
  return { count: held, at: now };
}
const waitOf = ({ count, at }: { count: AttemptCount; at: Date }) => (count.blockedUntil ? (count.blockedUntil.getTime() - at.getTime()) / 60_000 : 0);

describe("the throttle's arithmetic", () => {
  it("lets four failures pass, makes the fifth wait a minute, then doubles", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((count) => waitOf(failures(count)))).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
  });

  it("counts nothing while its subject waits, and counts again at the end of the wait", () => {
    const { count, at } = failures(5);
    expect(countAttempt(subjectRule, count, minutesLater(at, 0.9))).toBeNull();
    expect(countAttempt(subjectRule, count, minutesLater(at, 1))?.failures).toBe(6);
  });

  it("takes at most 25 failures in a day, even when successes come between", () => {
    let held = noAttempt;
    for (let failure = 1; failure <= 25; failure++) {
      held = countAttempt(subjectRule, held, morning) ?? held;
      expect(held.dayFailures).toBe(failure);
      if (failure < 25 && failure % 4 === 0) held = forgiveAttempt("subject", countAttempt(subjectRule, held, morning) ?? held);
    }
    expect(held.blockedUntil).toEqual(new Date("2026-11-22T00:00:00.000Z"));
    expect(countAttempt(subjectRule, held, new Date("2026-11-21T23:59:59.000Z"))).toBeNull();
    expect(countAttempt(subjectRule, held, new Date("2026-11-22T00:00:00.000Z"))).toMatchObject({ failures: 1, dayFailures: 1, blockedUntil: null });
  });

  it("never makes anyone wait more than a day", () => {
    const nearlyAll = { failures: 23, day: "2026-11-21", dayFailures: 10, blockedUntil: null };
    expect(countAttempt(subjectRule, nearlyAll, morning)?.blockedUntil).toEqual(minutesLater(morning, 24 * 60));
  });

  it("forgets a subject's failures once one attempt succeeds, but not those of the day", () => {
    const { count } = failures(4);
    const tried = countAttempt(subjectRule, count, morning) ?? count;
    expect(forgiveAttempt("subject", tried)).toMatchObject({ failures: 0, dayFailures: 4, blockedUntil: null });
  });

  it("only takes back the one attempt of an origin: a right password does not wash away wrong ones", () => {
    const before = { failures: 30, day: "2026-11-21", dayFailures: 40, blockedUntil: null };
    expect(forgiveAttempt("origin", before)).toMatchObject({ failures: 29, dayFailures: 39 });
    const last = countAttempt(originRule, { ...before, failures: 49 }, morning);
    expect(last?.blockedUntil).toEqual(minutesLater(morning, 1));
    expect(forgiveAttempt("origin", last ?? before).blockedUntil).toBeNull();
    const beyond = { failures: 60, day: "2026-11-21", dayFailures: 60, blockedUntil: minutesLater(morning, 60) };
    expect(forgiveAttempt("origin", beyond).blockedUntil).toEqual(beyond.blockedUntil);
  });
});

describe("the network that attempts are counted by", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:12:34:aaaa::1", "2001:db8:12:34"],
    ["2001:0db8:0012:0034:bbbb:1:2:3", "2001:db8:12:34"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});
