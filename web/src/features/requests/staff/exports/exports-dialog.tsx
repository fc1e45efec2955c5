import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Modal, Progress } from "antd";
import { useState } from "react";
import type { ExportLine } from "../../../../api/staff-contract.ts";
import { uuidv7 } from "../../../../kept/uuidv7.ts";
import { ReadFailure, WriteFailure } from "../../../../workbench/failure.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { queries } from "../../../../workbench/queries.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { Asked } from "../list/asked.ts";
import { downloadExport, listExports, startExport } from "./calls.ts";
import "./exports-dialog.css";

const exportsKey = ["exports"];
const betweenLooksMs = 1500;

/** This list as a file, and the files of today: how far each is, and its download. */
export function ExportsDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { exports, frame } = useWords();
  // Pressed again after a lost network it is the same file.
  const [id, setId] = useState(() => uuidv7());
  const files = useQuery({
    queryKey: exportsKey,
    queryFn: listExports,
    refetchInterval: ({ state }) => (state.data?.exports.every(isDone) ? false : betweenLooksMs),
  });
  const starting = useMutation({
    mutationFn: () => startExport({ id, ...asked }),
    onSuccess: () => {
      setId(uuidv7());
      return queries.invalidateQueries({ queryKey: exportsKey });
    },
  });
  return (
    <Modal
      open
      title={exports.title}
      onCancel={onClose}
      closable={{ "aria-label": frame.close }}
      footer={<Button onClick={onClose}>{frame.close}</Button>}
    >
      <div className="stack">
        <p>{exports.lead}</p>
        <Button type="primary" loading={starting.isPending} onClick={() => starting.mutate()}>
          {exports.start}
        </Button>
        <WriteFailure error={starting.error} />
        <h2 className="exports-heading">{exports.mine}</h2>
        {files.isError && <ReadFailure error={files.error} onRetry={() => void files.refetch()} />}
        {files.data?.exports.length === 0 && <p className="soft">{exports.empty}</p>}
        <ul className="exports-list">
          {files.data?.exports.map((file) => (
            <OneExport key={file.id} file={file} />
          ))}
        </ul>
      </div>
    </Modal>
  );
}

const isDone = ({ state }: ExportLine) => state === "done";

function OneExport({ file }: { file: ExportLine }) {
  const { exports } = useWords();
  const { short } = useMoments();
  const downloading = useMutation({ mutationFn: () => downloadExport(file.id) });
  const { written, total } = file;
  return (
    <li>
      <div className="exports-line">
        <span>{exports.startedAt({ at: short(file.startedAt) })}</span>
        {isDone(file) ? (
          <Button loading={downloading.isPending} onClick={() => downloading.mutate()}>
            {exports.download({ count: written })}
          </Button>
        ) : (
          <span className="soft" role="status">
            {total === null ? exports.waiting : exports.running({ written, total })}
          </span>
        )}
      </div>
      {!isDone(file) && (
        <Progress
          percent={total ? Math.round((written / total) * 100) : 0}
          showInfo={false}
          aria-label={exports.title}
        />
      )}
      {file.cutOff && <p className="soft small">{exports.cutOff({ count: written })}</p>}
      <WriteFailure error={downloading.error} />
    </li>
  );
}
