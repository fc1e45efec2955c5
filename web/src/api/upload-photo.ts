import { type KeptPhoto, pictureOf } from "../kept/photo.ts";
import { currentLocale } from "../locale/locale.ts";
import { failureOf, Unreachable } from "./problem.ts";

/**
 * Sends one photo under its own id, so that sending it again is one photo. XMLHttpRequest, because fetch tells nothing
 * about how much has been sent.
 * @param onProgress percent sent, 0 to 100
 */
export function uploadPhoto(photo: KeptPhoto, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `/api/photos/upload-photo?id=${encodeURIComponent(photo.id)}`);
    sending.setRequestHeader("Content-Type", photo.mediaType);
    sending.setRequestHeader("Accept-Language", currentLocale());
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    sending.onerror = () => reject(new Unreachable(new Error("upload")));
    sending.onload = () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(failureOf(sending.status, bodyOf(sending.responseText)));
    };
    sending.send(pictureOf(photo));
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
