import type { RequestEvent } from '@sveltejs/kit';
import type { Actor, Context } from './context.ts';

type Facts = Omit<App.Locals, 'ctx'>;

/** The context of a use case in the agency this request addresses. Outside an agency there is none, and asking for it is a mistake. */
export function contextFrom({ agency, membership, db, today, locale, requestId }: Facts, now: Date): Context {
	if (!agency) throw new TypeError('locals.ctx exists only under /[agency]');
	const actor: Actor = membership
		? { kind: 'user', userId: membership.userId, role: membership.role, unitId: membership.unitId, name: membership.displayName }
		: { kind: 'citizen', name: '' };
	return { agencyId: agency.id, actor, db, today, now, locale, requestId };
}

/** The form action a POST names (`?/accept`), or null for the default one. */
export function actionOf(url: RequestEvent['url']): string | null {
	const named = [...url.searchParams.keys()].find((key) => key.startsWith('/'));
	return named ? named.slice(1) : null;
}

/** A way back inside this site, for a `to` that anyone may have typed; else `fallback`. */
export function safePath(to: string | null, fallback = '/'): string {
	if (!to?.startsWith('/')) return fallback;
	const site = new URL('http://inside.invalid');
	const target = new URL(to, site);
	return target.origin === site.origin ? `${target.pathname}${target.search}` : fallback;
}
