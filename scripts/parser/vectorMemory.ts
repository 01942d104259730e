import { assemble } from './vectorCode.ts';
import { KERNELS, type VectorKernels } from './vectorKernels.ts';

/** What is used here of the engine's own WebAssembly, whose types come with no library of the project. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };

/** An array whose numbers the kernels can reach, and where they start. */
export interface Placed<T> {
  readonly values: T;
  readonly address: number;
}

const PAGE = 65_536;
const PAGES = 4096;

/** Memory that kernels work on, given out from the start on and never taken back. */
export class VectorMemory {
  readonly kernels: VectorKernels;
  private readonly memory = new engine.Memory({ initial: PAGES });
  private used = 16;

  constructor() {
    const { exports } = new engine.Instance(new engine.Module(assemble(KERNELS, PAGES)), {
      env: { memory: this.memory },
    });
    this.kernels = exports as VectorKernels;
  }

  floats(length: number): Placed<Float32Array> {
    const address = this.take(length * 4);
    return { values: new Float32Array(this.memory.buffer, address, length), address };
  }

  ints(length: number): Placed<Int32Array> {
    const address = this.take(length * 4);
    return { values: new Int32Array(this.memory.buffer, address, length), address };
  }

  private take(bytes: number): number {
    const address = this.used;
    this.used += Math.ceil(bytes / 16) * 16;
    if (this.used > PAGES * PAGE) throw new RangeError('The net is too large for its memory');
    return address;
  }
}
