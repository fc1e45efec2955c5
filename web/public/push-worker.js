// Shows what a push service brings, and opens what it tells of. It keeps nothing and answers no requests of pages.
self.addEventListener("push", (event) => {
  const { id, title, text, link } = event.data.json();
  // The same message again takes the place of the first, silently.
  event.waitUntil(self.registration.showNotification(title, { body: text, tag: id, data: { link } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(new URL(event.notification.data.link, self.location.origin)));
});

async function show(address) {
  const ours = address.origin === self.location.origin ? address.href : self.location.origin;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => url === ours);
  return open ? open.focus() : self.clients.openWindow(ours);
}
