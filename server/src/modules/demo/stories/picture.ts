import sharp from "sharp";
import { createRandom } from "../world/random.ts";

/** What a photo of the demo shows. Each is plainly a drawing of a few flat shapes, so that nobody takes it for a place. */
export type Scene =
  | "bench"
  | "bin"
  | "car"
  | "heap"
  | "lamp"
  | "lift"
  | "manhole"
  | "road"
  | "site"
  | "stairs"
  | "tree"
  | "wall"
  | "water";

const width = 480;
const height = 360;

type Colour = readonly [red: number, green: number, blue: number];

const sky: Colour = [214, 230, 238];
const ground: Colour = [198, 192, 178];
const grey: Colour = [128, 132, 138];
const dark: Colour = [64, 70, 78];
const green: Colour = [96, 146, 98];
const brown: Colour = [140, 104, 74];
const blue: Colour = [96, 140, 178];
const yellow: Colour = [226, 184, 84];
const red: Colour = [196, 92, 80];
const pale: Colour = [236, 232, 222];

/**
 * A JPEG of a few kilobytes; the same key draws the same picture.
 * @param mended drawn after the work: with a green dot in the corner
 */
export async function drawPicture(scene: Scene, key: string, { mended = false } = {}): Promise<Buffer> {
  const random = createRandom("picture", scene, key);
  const sheet = new Sheet(random.between(-14, 14));
  const shift = random.between(-50, 50);
  sheet.rectangle(0, 0, width, 220, sky);
  sheet.rectangle(0, 220, width, height, ground);
  scenes[scene](sheet, 240 + shift, random.between(0, 30));
  if (mended) sheet.disc(430, 50, 30, green);
  return sharp(sheet.pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

const scenes: Record<Scene, (sheet: Sheet, x: number, more: number) => void> = {
  bench(sheet, x) {
    sheet.rectangle(x - 110, 210, x + 110, 226, brown);
    sheet.rectangle(x - 110, 180, x + 30, 194, brown);
    sheet.rectangle(x - 95, 226, x - 80, 280, dark);
    sheet.rectangle(x + 80, 226, x + 95, 262, dark);
  },
  bin(sheet, x, more) {
    sheet.rectangle(x - 60, 130, x + 60, 280, green);
    sheet.rectangle(x - 70, 116, x + 70, 134, dark);
    sheet.disc(x - 90, 270, 34, dark);
    sheet.disc(x + 92 + more, 276, 28, grey);
    sheet.disc(x + 10, 108, 26, pale);
  },
  car(sheet, x) {
    sheet.rectangle(x - 150, 190, x + 150, 260, blue);
    sheet.rectangle(x - 80, 140, x + 90, 194, blue);
    sheet.rectangle(x - 66, 152, x - 4, 188, pale);
    sheet.rectangle(x + 10, 152, x + 76, 188, pale);
    sheet.disc(x - 90, 262, 30, dark);
    sheet.disc(x + 90, 262, 30, dark);
  },
  heap(sheet, x, more) {
    for (let step = 0; step < 6; step += 1)
      sheet.disc(x - 110 + step * 44, 270 - (step % 3) * (18 + more), 44, brown);
    sheet.rectangle(x - 30, 200, x + 40, 224, red);
  },
  lamp(sheet, x) {
    sheet.rectangle(x - 6, 60, x + 6, 300, dark);
    sheet.rectangle(x - 6, 60, x + 90, 72, dark);
    sheet.rectangle(x + 60, 72, x + 110, 90, grey);
  },
  lift(sheet, x) {
    sheet.rectangle(x - 110, 40, x + 110, 320, grey);
    sheet.rectangle(x - 96, 60, x - 4, 320, pale);
    sheet.rectangle(x + 4, 60, x + 96, 320, pale);
    sheet.rectangle(x + 130, 170, x + 156, 220, dark);
    sheet.disc(x + 143, 184, 7, red);
  },
  manhole(sheet, x, more) {
    sheet.rectangle(0, 150, width, height, grey);
    sheet.disc(x, 250, 74, dark);
    sheet.disc(x + 20 + more, 240, 60, brown);
    sheet.rectangle(x - 4, 150, x + 4, 250, green);
  },
  road(sheet, x, more) {
    sheet.rectangle(0, 140, width, height, grey);
    for (let dash = 0; dash < 5; dash += 1) sheet.rectangle(dash * 110 + 10, 226, dash * 110 + 64, 238, pale);
    sheet.disc(x, 286, 46 + more / 2, dark);
    sheet.disc(x + 48, 296, 30, dark);
  },
  site(sheet, x) {
    sheet.rectangle(x - 8, 40, x + 8, 230, yellow);
    sheet.rectangle(x - 120, 40, x + 140, 52, yellow);
    sheet.rectangle(x + 118, 52, x + 122, 120, dark);
    for (let board = 0; board < 6; board += 1) {
      sheet.rectangle(board * 80, 210, board * 80 + 72, 300, board % 2 === 0 ? blue : pale);
    }
  },
  stairs(sheet, x) {
    sheet.rectangle(0, 0, width, height, pale);
    for (let step = 0; step < 6; step += 1) {
      sheet.rectangle(60 + step * 60, 300 - step * 40, width, 340 - step * 40, step % 2 ? grey : ground);
    }
    sheet.rectangle(x - 120, 210, x - 20, 300, brown);
    sheet.rectangle(x - 90, 160, x - 30, 210, yellow);
  },
  tree(sheet, x, more) {
    sheet.rectangle(330, 60, 460, 260, pale);
    sheet.rectangle(360, 100, 400, 150, blue);
    sheet.rectangle(x - 14, 180, x + 14, 300, brown);
    sheet.disc(x, 130, 74 + more / 2, green);
    sheet.disc(x + 70, 120, 50, green);
  },
  wall(sheet, x) {
    sheet.rectangle(40, 50, 440, 300, pale);
    for (let piece = 0; piece < 9; piece += 1) {
      sheet.rectangle(x + (piece % 2) * 12 - 4, 60 + piece * 26, x + (piece % 2) * 12 + 6, 88 + piece * 26, dark);
    }
    sheet.disc(x + 60, 200, 26, ground);
  },
  water(sheet, x, more) {
    sheet.disc(x, 390, 150 + more, blue);
    sheet.disc(x + 130, 370, 90, blue);
    sheet.rectangle(x - 40, 90, x + 40, 110, grey);
    sheet.rectangle(x + 20, 100, x + 40, 190, grey);
    sheet.rectangle(x + 24, 190, x + 36, 270, blue);
  },
};

/** Pixels that flat shapes are laid on. */
class Sheet {
  readonly pixels = Buffer.alloc(width * height * 3);
  readonly #tint: number;

  /** @param tint brightens or darkens the whole, so that no two drawings look quite alike */
  constructor(tint: number) {
    this.#tint = tint;
  }

  rectangle(left: number, top: number, right: number, bottom: number, colour: Colour): void {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) this.#dot(x, y, colour);
    }
  }

  disc(centreX: number, centreY: number, radius: number, colour: Colour): void {
    for (let y = Math.max(0, Math.ceil(centreY - radius)); y < Math.min(height, centreY + radius); y += 1) {
      const half = Math.sqrt(radius ** 2 - (y - centreY) ** 2);
      this.rectangle(Math.round(centreX - half), y, Math.round(centreX + half), y + 1, colour);
    }
  }

  #dot(x: number, y: number, [r, g, b]: Colour): void {
    const at = (y * width + x) * 3;
    this.pixels[at] = r + this.#tint;
    this.pixels[at + 1] = g + this.#tint;
    this.pixels[at + 2] = b + this.#tint;
  }
}
