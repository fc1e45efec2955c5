import { Modal } from "antd";
import { useWords } from "./words/words.tsx";

/** The keys of the workbench, opened by ? and by its button. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys } = useWords();
  const list: [keys: readonly string[], meaning: string][] = [
    [["/"], keys.search],
    [["j"], keys.down],
    [["k"], keys.up],
    [["Enter"], keys.open],
    [["?"], keys.help],
  ];
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={keys.title}
      width={360}
      closable={{ "aria-label": keys.close }}
    >
      <p>{keys.note}</p>
      <dl className="keys">
        {list.map(([pressed, meaning]) => (
          <div key={meaning}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
