const HEAP_MAX_BYTES = 256 * 1024 * 1024;
const PAGE_BYTES = 65_536;

/**
 * Compiles the engine once for the life of this process, and caps the heap of every instance. The engine's package
 * offers neither, so the two functions of the platform are replaced, in this child process only.
 */
export function boundWasm(binary: Uint8Array<ArrayBuffer>): void {
  const compiled = new WebAssembly.Module(binary);
  const instantiate = WebAssembly.instantiate;
  const grow = Reflect.get(WebAssembly.Memory.prototype, "grow") as WebAssembly.Memory["grow"];
  Object.assign(WebAssembly, {
    instantiate: async (_binary: unknown, imports?: WebAssembly.Imports) => ({
      module: compiled,
      instance: await instantiate(compiled, imports),
    }),
  });
  WebAssembly.Memory.prototype.grow = function capped(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > HEAP_MAX_BYTES) throw new RangeError("heap of the engine is full");
    return grow.call(this, pages);
  };
}
