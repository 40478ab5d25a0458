// Shows what is pushed to this browser, and opens what it is about. It keeps nothing, answers no request and is no cache.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const read = (data) => {
  try {
    return data ? data.json() : {};
  } catch {
    return {};
  }
};

/** A path within the product; whatever else is sent leads to the inbox. */
const address = (path) => {
  const scope = new URL(self.registration.scope);
  const within = typeof path === 'string' && /^\/[^/\\]/.test(path) ? path.slice(1) : 'inbox';
  const target = new URL(within, scope);
  return target.origin === scope.origin ? target.href : new URL('inbox', scope).href;
};

self.addEventListener('push', (event) => {
  const message = read(event.data);
  // A browser takes the permission away from whoever shows nothing.
  event.waitUntil(
    self.registration.showNotification(message.title || 'Lodestar', {
      body: message.text || '',
      tag: message.tag || 'news',
      renotify: true,
      icon: new URL('icons/lodestar.svg', self.registration.scope).href,
      data: { address: address(message.path) },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const wanted = event.notification.data?.address ?? address();
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((open) => {
      // Only a tab that shows it already: another one may hold what somebody is writing.
      const there = open.find((tab) => tab.url.split(/[?#]/)[0] === wanted);
      return there ? there.focus() : self.clients.openWindow(wanted);
    }),
  );
});
