import { createServer, type Server, type Socket } from "node:net";

/**
 * As much of PostgreSQL's protocol (chapter "Frontend/Backend Protocol" of its manual) as a client needs to be let in
 * and to be told, whatever it asks, that this is an older version.
 */
export function oldPostgres(): Promise<Server> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (bytes: Buffer) => {
      if (!greeted) {
        greeted = true;
        send(socket, "R", int32(0));
        ready(socket);
      } else if (bytes.subarray(0, 1).toString() === "Q") {
        answer(socket, { number: "140011", version: "14.11", encoding: "UTF8", replica: "f" });
      }
    });
  });
  const { promise, resolve } = Promise.withResolvers<Server>();
  server.listen(0, "127.0.0.1", () => resolve(server));
  return promise;
}

const textType = 25;
const integerType = 23;

function answer(socket: Socket, row: Record<string, string>): void {
  const fields = Object.keys(row).map((name) =>
    Buffer.concat([
      text(name),
      int32(0),
      int16(0),
      int32(name === "number" ? integerType : textType),
      int16(-1),
      int32(-1),
      int16(0),
    ]),
  );
  send(socket, "T", Buffer.concat([int16(fields.length), ...fields]));
  const values = Object.values(row).map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]));
  send(socket, "D", Buffer.concat([int16(values.length), ...values]));
  send(socket, "C", text("SELECT 1"));
  ready(socket);
}

function ready(socket: Socket): void {
  send(socket, "Z", Buffer.from("I"));
}

function send(socket: Socket, kind: string, body: Buffer): void {
  socket.write(Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]));
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
