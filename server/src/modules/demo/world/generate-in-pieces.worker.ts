// A thread of its own for what takes a second of reckoning. It hands the world over piece by piece, each when asked for: taken
// over at once, 15 MB of rows would hold up every page for a quarter of a second.

import { parentPort } from "node:worker_threads";
import { generateWorld } from "./generate-world.ts";
import { piecesOf } from "./pieces.ts";

const port = parentPort;
if (!port) throw new Error("this file is a worker");
const pieces = piecesOf(generateWorld());
port.on("message", () => port.postMessage(pieces.shift() ?? null));
