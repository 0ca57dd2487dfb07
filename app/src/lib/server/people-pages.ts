import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { whoMay } from './policy.ts';
import { appVersion } from './version.ts';

const root = '/[agency]/people';

/** What a page of the people's side may load: its own files and nothing that it says by itself. It is the same for every visit, so that a copy stays good. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'self'"
].join('; ');

/** A page with a form runs one script of ours, which works in a thread of its own. */
const formPolicy = `${policy}; worker-src 'self'`;

export function isPeoplePage(routeId: string | null): boolean {
	return routeId !== null && (routeId === root || routeId.startsWith(`${root}/`));
}

/** A page on which anybody may send something. */
export function takesForms(routeId: string | null): boolean {
	return whoMay({ routeId: routeId ?? '', method: 'POST', action: null }) !== undefined;
}

/**
 * The tag of the page as it would be drawn now, for readers without an account; null where a copy must not be kept: a page with a form, or one for
 * members. Figures that run on their own may be a minute old.
 */
export function peopleTag({ locals, request, route, url }: RequestEvent): string | null {
	if (!locals.people || request.method !== 'GET' || locals.user) return null;
	if (takesForms(route.id)) return null;
	const minute = Math.floor(locals.ctx.now.getTime() / 60_000);
	const made = [appVersion, locals.people.agency.id, locals.people.version, minute, locals.locale, url.pathname, url.search];
	return `W/"${createHash('sha256').update(made.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** Answered before anything is drawn. */
export function unchanged({ request }: RequestEvent, tag: string): Response | null {
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
	return known.includes(tag) ? new Response(null, { status: 304, headers: { etag: tag, 'cache-control': 'no-cache' } }) : null;
}

export function addPeopleHeaders({ headers, status }: Response, tag: string | null, { embeddable, form }: { embeddable: boolean; form: boolean }): void {
	headers.set('content-security-policy', `${form ? formPolicy : policy}; frame-ancestors ${embeddable ? '*' : "'none'"}`);
	if (embeddable) headers.delete('x-frame-options');
	if (tag === null || status !== 200) return;
	headers.set('etag', tag);
	headers.set('cache-control', 'no-cache');
}
