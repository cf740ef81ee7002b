import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { hashOfReceived } from "@/app/_web/hash-received";
import { receiveFiles } from "@/app/_web/receive-files";
import { rangeOf } from "@/app/_web/send-bytes";
import { diskStorage } from "@/lib/adapters/storage/disk";
import { Refusal } from "@/lib/kernel/refusal";
import { filesUnder } from "../lib/documents/intake";

let root: string;
const receive = (form: FormData | BodyInit, headers?: HeadersInit) => receiveFiles(post(form, headers), diskStorage(root));
const post = (body: FormData | BodyInit, headers?: HeadersInit) => new Request("http://localhost:3000/envoi", { method: "POST", body, headers, duplex: "half" } as RequestInit);
const form = (...parts: [string, string | File][]) => parts.reduce((all, [name, value]) => { all.append(name, value); return all; }, new FormData());
const file = (bytes: number | string, name = "facture.pdf") => new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);
const megabytes = (count: number) => count * 1e6;

beforeEach(async () => { root = await mkdtemp(path.join(os.tmpdir(), "guichet-receive-")); });
afterEach(() => rm(root, { recursive: true, force: true }));

describe("a form with files", () => {
  it("comes to disk, with what was typed beside it", async () => {
    const received = await receive(form(["number", "F-1"], ["document", file("%PDF-", "été.pdf")], ["proofs.kept", "a"], ["proofs.kept", "b"]));
    expect([received.form.get("number"), received.form.getAll("proofs.kept")]).toEqual(["F-1", ["a", "b"]]);
    expect(received.files).toMatchObject([{ field: "document", name: "été.pdf" }]);
    expect(await readFile(received.files[0]?.path ?? "", "utf8")).toBe("%PDF-");
    await received.discard();
    expect(await filesUnder(root)).toEqual([]);
  });

  it("keeps the path that a name carries, so that the gate refuses it, and ignores a file that was not chosen", async () => {
    const raw = "--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"../../etc/passwd\"\r\n\r\nbytes\r\n--x\r\nContent-Disposition: form-data; name=\"proofs\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
    const received = await receive(raw, { "content-type": "multipart/form-data; boundary=x" });
    expect(received.files.map(({ field, name }) => [field, name])).toEqual([["document", "../../etc/passwd"]]);
    expect(path.dirname(received.files[0]?.path ?? "")).toBe(path.join(root, "incoming", "scratch"));
  });

  it("leaves one byte too many of a file that is too big, and no more, so that the gate refuses it by its rule", async () => {
    const received = await receive(form(["document", file(megabytes(21))], ["proofs", file("next")]));
    expect((await stat(received.files[0]?.path ?? "")).size).toBe(megabytes(20) + 1);
    expect(await readFile(received.files[1]?.path ?? "", "utf8")).toBe("next");
  });

  it("that weighs more than 120 MB is read to its end and refused, and leaves nothing on disk", async () => {
    const parts = Array.from({ length: 7 }, (_, place): [string, File] => ["attachments", file(megabytes(20), `${place}.pdf`)]);
    await expect(receive(form(...parts))).rejects.toMatchObject({ code: "document.deposit.too-big" });
    expect(await filesUnder(root)).toEqual([]);
  });

  it("that takes more, or less, is held to its own measure and says so in its own words", async () => {
    const most = { file: 1000, all: 1500, refusal: () => new Refusal("conflict", "import.tooBig") };
    const send = (...sizes: number[]) => receiveFiles(post(form(...sizes.map((size): [string, File] => ["file", file(size)]))), diskStorage(root), most);
    expect((await stat((await send(1200)).files[0]?.path ?? "")).size).toBe(1001);
    await expect(send(900, 900)).rejects.toMatchObject({ code: "import.tooBig" });
  });

  it("that has too many files, breaks off, or is no form is refused, and leaves nothing on disk", async () => {
    const many = Array.from({ length: 61 }, (_, place): [string, File] => ["attachments", file("x", `${place}.pdf`)]);
    await expect(receive(form(...many))).rejects.toMatchObject({ code: "document.upload.too-many" });
    const broken = "--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n\r\nhalf";
    await expect(receive(broken, { "content-type": "multipart/form-data; boundary=x" })).rejects.toMatchObject({ code: "document.upload.broken" });
    await expect(receive("{}", { "content-type": "application/json" })).rejects.toMatchObject({ code: "document.upload.broken" });
    await expect(receiveFiles(new Request("http://localhost:3000/envoi", { method: "POST" }), diskStorage(root))).rejects.toMatchObject({ code: "document.upload.broken" });
    expect(await filesUnder(root)).toEqual([]);
  });
});

describe("a file to verify", () => {
  const hash = async (...parts: [string, string | File][]) => (await hashOfReceived(post(form(...parts)))).sha256;

  it("is hashed as it comes; an absent or too big one is said to be so", async () => {
    expect(await hash(["file", file("abc")])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(await hash(["numero", "x"])).toBe("absent");
    expect(await hash(["file", file(megabytes(21))])).toBe("trop-gros");
    expect((await hashOfReceived(post("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf", { "content-type": "multipart/form-data; boundary=x" }))).sha256).toBe("absent");
    expect((await hashOfReceived(post("{}", { "content-type": "application/json" }))).sha256).toBe("absent");
  });
});

describe("the part of a file that a reader asks for", () => {
  const range = (value: string, more = {}) => rangeOf(new Headers({ range: value, ...more }), 10);

  it("is one range, or the whole", () => {
    expect([range("bytes=0-3"), range("bytes=4-"), range("bytes=-3"), range("bytes=0-99"), range("bytes=-99")]).toEqual([{ start: 0, end: 3 }, { start: 4, end: 9 }, { start: 7, end: 9 }, { start: 0, end: 9 }, { start: 0, end: 9 }]);
    expect([range("bytes=0-1,3-4"), range("items=0-1"), range("bytes=-"), range("bytes=0-3", { "if-range": "x" }), rangeOf(new Headers(), 10)]).toEqual([null, null, null, null, null]);
    expect([range("bytes=10-"), range("bytes=5-4"), range("bytes=-0")]).toEqual(["bad", "bad", "bad"]);
  });
});
