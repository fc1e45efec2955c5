import { Modal, QRCode } from "antd";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { useWords } from "../../../workbench/words/words.tsx";

/** The code for the door: it leads to the vote's page, where one looks and votes. */
export function QrDialog({ vote, onClose }: { vote: Pick<StaffVote, "number" | "title">; onClose: () => void }) {
  const { votes, frame } = useWords();
  const address = `${window.location.origin}/v/${vote.number}`;
  return (
    <Modal open title={votes.qrTitle} footer={null} onCancel={onClose} closable={{ "aria-label": frame.close }}>
      <div className="vote-qr">
        <QRCode value={address} size={240} type="svg" aria-label={votes.qrTitle} />
        <p>{vote.title}</p>
        <p className="soft small">{address}</p>
        <p>{votes.qrText}</p>
      </div>
    </Modal>
  );
}
