import { subscribeBrowser } from "./calls.ts";

/** Whether this browser can show notifications while no page of ours is open. */
export const canSubscribe = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** @returns false where the reader, or their browser, does not allow it */
export async function subscribeThisBrowser(pushKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const { pushManager } = await navigator.serviceWorker.register("/push-worker.js").then(ready);
  // One with another key, from before, would be refused.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  const { endpoint, keys } = subscription.toJSON();
  await subscribeBrowser({ endpoint: endpoint!, p256dh: keys!.p256dh!, auth: keys!.auth! });
  return true;
}

async function ready(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.ready;
  return registration;
}
