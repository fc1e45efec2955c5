import { deflateRawSync } from "node:zlib";

interface Part {
  content: string;
  encrypted?: boolean;
  /** What the central directory claims, if not the truth. */
  unpackedSize?: number;
  unpackedSize64?: number;
}

/** A zip archive (APPNOTE 6.3) that may lie about itself. */
export function zipOf(parts: Record<string, string | Part>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, part] of Object.entries(parts)) {
    const {
      content,
      encrypted = false,
      unpackedSize,
      unpackedSize64,
    }: Part = typeof part === "string" ? { content: part } : part;
    const name = Buffer.from(path);
    const packed = deflateRawSync(Buffer.from(content));
    const declared = unpackedSize ?? Buffer.byteLength(content);
    const extra = unpackedSize64 === undefined ? Buffer.alloc(0) : zip64(unpackedSize64);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(encrypted ? 1 : 0, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(encrypted ? 1 : 0, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(declared, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    directory.push(central, name, extra);
    offset += local.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function zip64(unpackedSize: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(unpackedSize), 4);
  return extra;
}
