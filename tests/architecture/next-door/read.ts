import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";

/** All that an iterator gives, page after page. */
export async function everyRow<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

export const joined = async (pieces: AsyncIterable<string>): Promise<string> => (await everyRow(pieces)).join("");

/** A stream as text: the names of the files of a ZIP stand in it as they are. */
export const textOfStream = async (stream: Readable): Promise<string> => (await buffer(stream)).toString("latin1");
