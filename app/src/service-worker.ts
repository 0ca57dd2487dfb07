import { answerFor, forgetPage, keepPage } from '#lib/features/submissions/sheet/kept-pages.ts';

type Lasting = { waitUntil(work: Promise<unknown>): void };
type Asked = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Told = Lasting & { readonly data: { readonly keep?: readonly string[]; readonly forget?: true }; readonly ports: readonly MessagePort[] };

/** What a service worker has and a page has not; the project is typed for pages. */
declare const self: {
	addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
	addEventListener(name: 'fetch', listener: (event: Asked) => void): void;
	addEventListener(name: 'message', listener: (event: Told) => void): void;
	skipWaiting(): Promise<void>;
	readonly clients: { claim(): Promise<void> };
	readonly registration: { readonly scope: string };
	readonly location: { readonly origin: string };
};

const path = new URL(self.registration.scope).pathname;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const answer = answerFor({ request: event.request, path, now: new Date() });
	if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
	const { data, ports } = event;
	const done = data.forget ? forgetPage(path).then(() => false) : keepPage(path, self.location.origin, data.keep ?? [], new Date());
	event.waitUntil(
		done.then(
			(kept) => ports[0]?.postMessage(kept),
			() => ports[0]?.postMessage(false)
		)
	);
});
