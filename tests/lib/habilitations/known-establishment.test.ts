import { knownEstablishment } from "@/lib/establishments/establishment.queries";
import { papeterie } from "@/prisma/world/people";
import { openWorld, type World } from "../../support/world";
import { habilitate } from "../invoices/counter";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await habilitate(world, "fournisseur");
});
afterAll(() => world.close());

describe("an establishment that the organisation knows", () => {
  it("is found by its number, as people type it, with what anyone may read of a company", async () => {
    expect(await knownEstablishment(world.as("candidat"), " 123 456 782 00010 ")).toEqual({ ...papeterie });
  });

  it("is not found by another number, by a visitor, nor from the organisation next door", async () => {
    expect(await knownEstablishment(world.as("candidat"), "73282932000074")).toBeNull();
    expect(await knownEstablishment(world.as(null), papeterie.identifier)).toBeNull();
    expect(await knownEstablishment(world.as("candidat", "province"), papeterie.identifier)).toBeNull();
  });
});
