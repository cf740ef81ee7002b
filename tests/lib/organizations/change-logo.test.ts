import { crc32, deflateSync } from "node:zlib";
import { changeLogo, removeLogo } from "@/lib/organizations/change-logo";
import { organizations } from "@/prisma/world/people";
import { openWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const header = (width: number, height: number, interlace = 0) => {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, interlace]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk("IHDR", data);
};
const pixels = (width: number, height: number) => chunk("IDAT", deflateSync(Buffer.alloc(height * (1 + width * 3))));
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const end = chunk("IEND", Buffer.alloc(0));
const png = (...chunks: Buffer[]) => Buffer.concat([signature, ...chunks]);
const picture = png(header(64, 48), pixels(64, 48), end);

const segment = (marker: number, data: Buffer) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
const frame = segment(0xc0, Buffer.from([8, 0, 48, 0, 64, 1, 1, 0x11, 0]));
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]);

const send = (bytes: Buffer, name = "logo.png") => changeLogo(world.as("admin"), { logo: new File([new Uint8Array(bytes)], name) });
const stored = async () => {
  const { logo, logoType } = await world.container.db.global.organization.findUniqueOrThrow({ where: { id: organizations.mairie.id } });
  return { logo: logo && Buffer.from(logo), logoType };
};

it("a PNG is kept without what its file hides, and recorded by its hash", async () => {
  await send(png(header(64, 48), chunk("tEXt", Buffer.from("Comment\0<script>alert(1)</script>")), pixels(64, 48), end));
  expect(await stored()).toEqual({ logo: picture, logoType: "image/png" });
  const event = await world.container.db.tenant(organizations.mairie.id).read((tx) => tx.event.findFirstOrThrow({ where: { type: "organization.logo-changed" } }));
  expect(event.payload).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), mediaType: "image/png", bytes: picture.length });
});

it("a JPEG is kept without where it was taken and what is said of it", async () => {
  await send(jpeg(segment(0xe1, Buffer.from("Exif\0\0GPS")), segment(0xfe, Buffer.from("<script>")), frame, scan), "photo.txt");
  expect(await stored()).toEqual({ logo: jpeg(frame, scan), logoType: "image/jpeg" });
});

it.each([
  ["what is no picture", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")],
  ["bytes after the end", Buffer.concat([picture, Buffer.from("PK")])],
  ["a damaged chunk", Buffer.concat([picture.subarray(0, 20), Buffer.from([7]), picture.subarray(21)])],
  ["a cut file", picture.subarray(0, -4)],
  ["too small a picture", png(header(31, 48), pixels(31, 48), end)],
  ["too large a one", png(header(2001, 48), pixels(2001, 48), end)],
  ["more pixels than it says", png(header(64, 48), pixels(64, 480), end)],
  ["fewer pixels than it says", png(header(64, 48), pixels(64, 4), end)],
  ["an interlaced one", png(header(64, 48, 1), pixels(64, 48), end)],
  ["two headers", png(header(64, 48), header(64, 48), pixels(64, 48), end)],
  ["a JPEG with bytes after its end", Buffer.concat([jpeg(frame, scan), Buffer.from("PK")])],
  ["a cut JPEG", jpeg(frame, scan).subarray(0, -2)],
  ["a JPEG without a scan", jpeg(frame)],
  ["a JPEG of two frames", jpeg(frame, frame, scan)],
])("refuses %s beside the file", async (_what, bytes) => {
  await expect(send(bytes)).rejects.toMatchObject({ code: "organization.notPicture", field: "logo", params: { least: 32, most: 2000 } });
});

it("refuses a file over 1 MB, an empty one and none at all before anything is read", async () => {
  for (const bytes of [Buffer.alloc(1_000_001), Buffer.alloc(0)]) await expect(send(bytes)).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["logo"] })] });
  await expect(changeLogo(world.as("admin"), {})).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["logo"] })] });
});

it("is removed, once", async () => {
  await send(picture);
  await removeLogo(world.as("admin"), {});
  await removeLogo(world.as("admin"), {});
  expect(await stored()).toEqual({ logo: null, logoType: null });
  const events = await world.container.db.tenant(organizations.mairie.id).read((tx) => tx.event.findMany({ where: { type: "organization.logo-removed" } }));
  expect(events).toHaveLength(1);
});

it("belongs to administrators alone", async () => {
  for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("agentProvince", "province")]) {
    await expect(changeLogo(scope, { logo: new File([new Uint8Array(picture)], "logo.png") })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeLogo(scope, {})).rejects.toMatchObject({ kind: "forbidden" });
  }
});
