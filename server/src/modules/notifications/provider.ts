/**
 * Who carries text messages to phones. A provider that fails throws; it answers within ten seconds, because the message
 * is locked meanwhile; it treats a second message of the same id as the first one.
 */
export interface MessageProvider {
  name: string;
  send(message: { id: string; phone: string; words: string }): Promise<void>;
}

/** The demo sends nothing: whoever tries it reads the messages on a page. */
export const demoProvider: MessageProvider = {
  name: "demo",
  async send() {},
};

/** Says so in the log at every try; the queue tries again until the message has lost its use. */
export const noProvider: MessageProvider = {
  name: "none",
  async send({ id }) {
    throw new Error(`no SMS provider is set up: message ${id} waits`);
  },
};
