import { Modal, Switch } from "antd";
import { switchKeys, useKeysOn } from "./keys.ts";
import { useWords } from "./words/words.tsx";

/** The keys of the workbench, opened by ? and by its button. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys, frame } = useWords();
  const on = useKeysOn();
  const parts: [title: string, list: [key: string, meaning: string][]][] = [
    [
      keys.inList,
      [
        ["/", keys.search],
        ["j", keys.down],
        ["k", keys.up],
        ["Enter", keys.open],
        ["x", keys.select],
        ["?", keys.help],
      ],
    ],
    [
      keys.inRequest,
      [
        ["a", keys.accept],
        ["m", keys.note],
        ["q", keys.ask],
        ["t", keys.transfer],
        ["r", keys.resolve],
        ["n", keys.next],
        ["p", keys.previous],
        ["u", keys.back],
      ],
    ],
  ];
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={keys.title}
      width={480}
      closable={{ "aria-label": frame.close }}
    >
      <p className="keys-on">
        <Switch id="keys-on" checked={on} onChange={switchKeys} />
        <label htmlFor="keys-on">{keys.on}</label>
        <span className="soft">{keys.whenTyping}</span>
      </p>
      <div className="keys">
        {parts.map(([title, list]) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {list.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
