import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { zipStream, type ZipEntry } from "@/lib/platform/zip-stream";

const at = new Date("2026-11-21T11:00:00.000Z");
const mebibyte = Buffer.alloc(1024 * 1024, "x");

describe("a ZIP as it is being made", () => {
  it("asks for an entry once the one before it was read, and holds none of them", async () => {
    let asked = 0;
    async function* entries(): AsyncGenerator<ZipEntry> {
      for (let count = 0; count < 40; count++) {
        asked++;
        yield { name: `${count}.pdf`, at, content: Readable.from([mebibyte]), stored: true };
      }
    }
    const zip = zipStream(entries());
    await sleep(50);
    expect(asked).toBeLessThan(4); // nobody reads yet
    const whole = await buffer(zip);
    expect(asked).toBe(40);
    expect(whole.length).toBeGreaterThan(40 * mebibyte.length);
    expect(whole.readUInt16LE(whole.length - 12)).toBe(40); // entries, in the end of the central directory
  });

  it("ends with the error of what fills it", async () => {
    async function* entries(): AsyncGenerator<ZipEntry> {
      yield { name: "one", at, content: Readable.from(["one"]) };
      throw new Error("the disk is gone");
    }
    await expect(buffer(zipStream(entries()))).rejects.toThrow("the disk is gone");
    async function* broken(): AsyncGenerator<ZipEntry> {
      yield { name: "one", at, content: new Readable({ read() { this.destroy(new Error("the file broke off")); } }) };
    }
    await expect(buffer(zipStream(broken()))).rejects.toThrow("the file broke off");
  });

  it("closes what is open when its reader leaves, and asks for nothing more", async () => {
    let asked = 0;
    let ended = false;
    const content = new Readable({ read() { this.push(mebibyte); } });
    async function* entries(): AsyncGenerator<ZipEntry> {
      try {
        for (;;) {
          asked++;
          yield { name: String(asked), at, content, stored: true };
        }
      } finally {
        ended = true;
      }
    }
    const zip = zipStream(entries());
    zip.once("data", () => zip.destroy());
    await new Promise((resolve) => zip.once("close", resolve));
    await sleep(20);
    expect({ asked, ended, destroyed: content.destroyed }).toEqual({ asked: 1, ended: true, destroyed: true });
  });
});
