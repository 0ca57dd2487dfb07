/**
 * What the service worker of a return's page does. It keeps that one page and the files it needs, answers with them when the network does not, and nothing else passes
 * through it: its scope is the page's own address.
 */
const cacheName = (path: string) => `kheo.page.${path}`;
const keptAt = 'x-kheo-kept-at';

/** A page kept longer is not shown any more: links end, people leave, and the copy is not the return. */
const keptFor = 14 * 24 * 60 * 60 * 1000;

/** Any mention of a built file in a page. */
const builtFile = /["'(]([./\w-]*_app\/[^"'()\s]+)/gu;

/** Fetches the page anew, as the person who reads it, and keeps it with the files it names and those the reader's browser has loaded for it. */
export async function keepPage(path: string, origin: string, loaded: readonly string[], now: Date): Promise<boolean> {
	const answer = await fetch(path, { credentials: 'same-origin', headers: { accept: 'text/html' } });
	if (!isPage(answer)) return false;
	const html = await answer.clone().text();
	const named = [...html.matchAll(builtFile)].map(([, file = '']) => new URL(file, answer.url).href);
	const files = [...new Set([...named, ...loaded])].filter((file) => file.startsWith(`${origin}/`) && isFile(file));
	const cache = await caches.open(cacheName(path));
	const known = new Set((await cache.keys()).map(({ url }) => url));
	await cache.addAll(files.filter((file) => !known.has(file)));
	const headers = new Headers(answer.headers);
	headers.set(keptAt, now.toISOString());
	await cache.put(path, new Response(html, { headers }));
	for (const url of known) if (url !== new URL(path, origin).href && !files.includes(url)) await cache.delete(url);
	return true;
}

export function forgetPage(path: string): Promise<boolean> {
	return caches.delete(cacheName(path));
}

/** Null: this request is none of ours. */
export function answerFor({ request, path, now }: { readonly request: Request; readonly path: string; readonly now: Date }): Promise<Response> | null {
	if (request.method !== 'GET') return null;
	if (request.mode === 'navigate') return new URL(request.url).pathname === path ? pageOr(request, path, now) : null;
	return isFile(request.url) ? fileOr(request, path) : null;
}

/** The server's word goes first; a session that ended, or a page that is refused, is forgotten here too. */
async function pageOr(request: Request, path: string, now: Date): Promise<Response> {
	try {
		const answer = await fetch(request);
		if (answer.status < 500 && !isPage(answer)) await forgetPage(path);
		return answer;
	} catch (error) {
		const kept = await (await caches.open(cacheName(path))).match(path);
		if (!kept || now.getTime() - Date.parse(kept.headers.get(keptAt) ?? '') > keptFor) throw error;
		return kept;
	}
}

/** A file whose name carries its content never changes; any other is asked for first. */
async function fileOr(request: Request, path: string): Promise<Response> {
	const kept = await (await caches.open(cacheName(path))).match(request.url);
	if (!kept) return fetch(request);
	return request.url.includes('/immutable/') ? kept : fetch(request).catch(() => kept);
}

function isPage({ ok, type, redirected, headers }: Response): boolean {
	return ok && type === 'basic' && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');
}

function isFile(url: string): boolean {
	return /\/_app\/|\/favicon\.svg$/u.test(new URL(url).pathname);
}
