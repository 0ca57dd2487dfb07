/** Has this page kept on the machine, so that it opens again without a network. False where the browser cannot (plain http, no room) or the server did not give it. */
export async function keepThisPage(path: string): Promise<boolean> {
	const worker = await workerOf(path).catch(() => null);
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	return worker === null ? false : ask(worker, { keep: loaded });
}

export async function forgetThisPage(path: string): Promise<void> {
	for (const key of keptKeys(localStorage)) if (key.startsWith('kheo.sheet.')) localStorage.removeItem(key);
	const registration = await navigator.serviceWorker.getRegistration(path);
	if (registration?.active) await ask(registration.active, { forget: true });
	await registration?.unregister();
}

/** What this machine keeps of returns: pages, rows and words that were not sent. A page on plain http has no caches. */
export async function forgetAllOfReturns(): Promise<void> {
	for (const key of keptKeys(localStorage)) localStorage.removeItem(key);
	if (!('caches' in globalThis)) return;
	for (const name of await caches.keys()) if (name.startsWith('kheo.page.')) await caches.delete(name);
}

export function hasUnsentWords(): boolean {
	return keptKeys(localStorage).some((key) => key.startsWith('kheo.unsent.'));
}

function keptKeys(storage: Storage): string[] {
	return Object.keys(storage).filter((key) => /^kheo\.(?:unsent|sheet)\./u.test(key));
}

/** One worker for this page alone: its scope is the page's address. */
async function workerOf(path: string): Promise<ServiceWorker | null> {
	if (!('serviceWorker' in navigator)) return null;
	const { active, waiting, installing } = await navigator.serviceWorker.register('/service-worker.js', { scope: path });
	const worker = installing ?? waiting ?? active;
	return worker && (await untilAtWork(worker));
}

/** `ready` would not do: who came here by a link inside the site is known to the browser by the address they started from. */
function untilAtWork(worker: ServiceWorker): Promise<ServiceWorker | null> {
	return new Promise((resolve) => {
		const look = () => {
			if (worker.state === 'activated') resolve(worker);
			else if (worker.state === 'redundant') resolve(null);
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

function ask(worker: ServiceWorker, message: unknown): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.addEventListener('message', ({ data }) => resolve(data === true));
		port1.start();
		worker.postMessage(message, [port2]);
	});
}
