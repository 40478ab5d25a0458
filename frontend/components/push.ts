/** What a browser says of notifications: whether it shows them, and where they are to be sent. */
interface Look {
  state: 'UNABLE' | 'INSECURE' | 'REFUSED' | 'ASKABLE' | 'ALLOWED' | 'FAILED';
  endpoint?: string;
  p256dh?: string;
  auth?: string;
  userAgent?: string;
}

const WORKER = 'push-worker.js';
const LOOKING = 3000;

const bytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const missing = (): Look | undefined => {
  if (!window.isSecureContext) {
    return { state: 'INSECURE' };
  }
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  return able ? undefined : { state: 'UNABLE' };
};

const described = (subscription: PushSubscription): Look => {
  const json = subscription.toJSON();
  return {
    state: 'ALLOWED',
    endpoint: subscription.endpoint,
    p256dh: json.keys?.p256dh ?? '',
    auth: json.keys?.auth ?? '',
    userAgent: navigator.userAgent,
  };
};

const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration(new URL('./', document.baseURI));

/** Looks without asking the reader anything. */
const look = async (): Promise<Look> => {
  const none = missing();
  if (none) {
    return none;
  }
  if (Notification.permission === 'denied') {
    return { state: 'REFUSED' };
  }
  const subscription = await (await registered())?.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' ? described(subscription) : { state: 'ASKABLE' };
};

/** Waits until the worker runs, which it does at once or never. */
const running = async (registration: ServiceWorkerRegistration): Promise<void> => {
  const late = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('late')), LOOKING));
  await Promise.race([registration.active ?? navigator.serviceWorker.ready, late]);
};

/** Asks the reader, and subscribes anew: what was subscribed before may have been somebody else's. */
const allow = async (key: string): Promise<Look> => {
  const none = missing();
  if (none) {
    return none;
  }
  try {
    if ((await Notification.requestPermission()) !== 'granted') {
      return { state: Notification.permission === 'denied' ? 'REFUSED' : 'ASKABLE' };
    }
    const registration = await navigator.serviceWorker.register(new URL(WORKER, document.baseURI));
    await running(registration);
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return described(
      await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) }),
    );
  } catch {
    // No push service can be reached, or the browser has none.
    return { state: 'FAILED' };
  }
};

/** Takes the permission back as far as a page can. */
const end = async (): Promise<Look> => {
  const none = missing();
  if (none) {
    return none;
  }
  await (await (await registered())?.pushManager.getSubscription())?.unsubscribe();
  return look();
};

declare global {
  interface Window {
    lodestarPush: { look: typeof look; allow: typeof allow; stop: typeof end };
  }
}

window.lodestarPush = { look, allow, stop: end };

export type { Look };
