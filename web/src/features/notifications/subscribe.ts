import { subscribeBrowser } from "./calls.ts";

/** Whether this browser can show notifications while no page of ours is open. */
export const canSubscribe = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** denied: the reader or their browser does not allow it; "no-service": the browser does not reach its own service. */
export type Subscribed = "done" | "denied" | "no-service";

export async function subscribeThisBrowser(pushKey: string): Promise<Subscribed> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const subscription = await subscriptionOf(pushKey);
  if (subscription === null) return "no-service";
  const { endpoint, keys } = subscription.toJSON();
  await subscribeBrowser({ endpoint: endpoint!, p256dh: keys!.p256dh!, auth: keys!.auth! });
  return "done";
}

async function subscriptionOf(pushKey: string): Promise<PushSubscription | null> {
  const { pushManager } = await navigator.serviceWorker.register("/push-worker.js");
  await navigator.serviceWorker.ready;
  // One with another key, from before, would be refused.
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey }).catch(() => null);
}
