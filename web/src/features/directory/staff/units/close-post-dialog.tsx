import { useMutation } from "@tanstack/react-query";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { closePost } from "../calls.ts";

interface ClosePostDialogProps {
  post: { id: string; name: string };
  onClose: () => void;
  onClosed: () => void;
}

export function ClosePostDialog({ post, onClose, onClosed }: ClosePostDialogProps) {
  const { directory } = useWords();
  const closing = useMutation({ mutationFn: () => closePost(post.id), onSuccess: onClosed });
  return (
    <FormDialog
      title={directory.closePostTitle({ post: post.name })}
      lead={directory.closePostText}
      submit={directory.closePostConfirm}
      danger
      busy={closing.isPending}
      failure={closing.error}
      onClose={onClose}
      onSubmit={() => closing.mutate()}
    />
  );
}
