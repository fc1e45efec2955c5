import { Socket } from "node:net";

/**
 * Sends together what is written in one turn of the event loop. The driver corks the socket around each prepared statement;
 * here the cork stays in until the turn is over, so statements that wait for nothing in between leave in one packet. A
 * system call for each of them cost more than anything else the application did for a statement.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  override cork(): void {
    super.cork();
    if (this.#gathering) return;
    this.#gathering = true;
    super.cork();
    process.nextTick(() => {
      this.#gathering = false;
      this.uncork();
    });
  }
}
