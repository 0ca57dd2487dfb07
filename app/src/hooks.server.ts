import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { closeIdentity, currentUser, findMember, identity, type Member } from '#lib/features/accounts/server/service.ts';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import { openPeoplePage } from '#lib/features/people/server/open-people-page.ts';
import { openLinkPage } from '#lib/features/submissions/server/service/view-return.ts';
import { isLocale, type Locale, locales } from '#lib/i18n/catalogue.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { keepMessages } from '#lib/i18n/messages.ts';
import { dayIn, instant } from '#lib/server/clock.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { closeDatabase, database } from '#lib/server/database/shared.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { explainRequest } from '#lib/server/explain.ts';
import { log } from '#lib/server/log.ts';
import { addPeopleHeaders, isPeoplePage, peopleTag, takesForms, unchanged } from '#lib/server/people-pages.ts';
import { isAllowed, whoMay } from '#lib/server/policy.ts';
import { Problem } from '#lib/server/problem.ts';
import { actionOf, contextFrom } from '#lib/server/request-context.ts';
import { requestNote } from '#lib/server/request-note.ts';
import { addSecurityHeaders } from '#lib/server/security-headers.ts';
import { withWayBack } from './bare-page.ts';
import { heldUp } from './session-guard.ts';

export const init: ServerInit = () => locales.forEach((locale) => keepMessages(locale, messagesIn(locale)));

/** The server's pools end with it, so that its process can. */
process.on('sveltekit:shutdown', () => void Promise.all([closeDatabase(), closeIdentity()]));

export const handle: Handle = async ({ event, resolve }) => {
	const now = instant();
	begin(event, now);
	noteRoute(event);
	await recognise(event, now);
	noteActor(event);
	const stopped = (await heldUp(event)) ?? (await refusedInFrame(event));
	if (stopped) return withHeaders(event, stopped);
	const tag = peopleTag(event);
	const known = tag && unchanged(event, tag);
	if (known) return known;
	const resolved = await (event.locals.locale === 'vi' ? resolve(event) : resolve(event, { transformPageChunk: said(event.locals.locale) }));
	const response = await withWayBack(event.locals, resolved);
	withHeaders(event, response);
	if (isPeoplePage(event.route.id)) addPeopleHeaders(response, tag, { embeddable: event.route.id === bannerPage, form: takesForms(event.route.id) });
	return response;
};

function withHeaders({ url, locals }: RequestEvent, response: Response): Response {
	addSecurityHeaders(response.headers, { https: url.protocol === 'https:', personal: locals.user !== null });
	return response;
}

export const handleError: HandleServerError = (caught) => {
	const { error, event } = caught;
	if (caught.kind === 'app') return { ...caught.error, requestId: event.locals.requestId };
	const status = caught.kind === 'framework' || caught.kind === 'validation' ? caught.error.status : 500;
	const { locale = 'vi', requestId = '' } = event.locals;
	const explained = explainRequest(error, status, { locale, requestId });
	if (explained.status >= 500) log.error('request.failed', { error, route: event.route.id, requestId });
	const forbidden = explained.status === 403 ? refusedTo(event) : {};
	return { ...explained, ...forbidden, requestId, back: event.request.method === 'POST' ? event.url.pathname : undefined };
};

/** Who may open what was refused, and the page on which a signed-in person goes on: the one they came from, else their first one. */
function refusedTo({ locals, request, route, url }: RequestEvent): Pick<App.Error, 'allowed' | 'home'> {
	if (!locals.agency || !locals.membership || route.id === null) return {};
	const routeId = route.id === nowhere ? (url.searchParams.get('of') ?? '') : route.id;
	const who = whoMay({ routeId, method: request.method, action: actionOf(url) });
	return { allowed: who === undefined || who === 'anyone' ? undefined : who, home: `/${locals.agency.slug}` };
}

/** The page's shell says it is Vietnamese, as most are; going over every page to say so would cost more than the rest of this hook. */
function said(locale: Locale) {
	return ({ html }: { html: string }) => html.replace('<html lang="vi">', `<html lang="${locale}">`);
}

function begin(event: RequestEvent, now: Date): void {
	const asked = event.cookies.get('kheo_locale');
	const facts = {
		db: database(),
		locale: isLocale(asked) ? asked : ('vi' as const),
		requestId: requestNote()?.id ?? newId(),
		today: dayIn(now),
		user: null,
		agency: null,
		linked: null,
		people: null,
		membership: null
	};
	Object.assign(event.locals, facts);
	Object.defineProperty(event.locals, 'ctx', { configurable: true, get: () => contextFrom(event.locals, now) });
}

/** For the log. An error may come before it is known who asks; a page that fetches another one within stays what was asked for. */
function noteRoute({ route }: RequestEvent): void {
	const note = requestNote();
	if (note && note.route === undefined) note.route = route.id;
}

function noteActor({ locals, route }: RequestEvent): void {
	const note = requestNote();
	if (!note) return;
	if (locals.agency) note.agency = locals.agency.slug;
	note.actor = locals.user ? 'user' : /\/\[token\]/.test(route.id ?? '') ? 'link' : 'visitor';
}

const linkPage = '/[agency]/submit/[token]';
/** Other sites show it in a frame of theirs. */
const bannerPage = '/[agency]/people/slogans/banner';

async function recognise({ locals, request, params, route, getClientAddress }: RequestEvent, now: Date): Promise<void> {
	if (route.id === '/healthz' || route.id === '/readyz' || route.id?.startsWith('/api/')) return;
	locals.user = await currentUser(identity(), request.headers);
	if (!route.id?.startsWith('/[agency]')) return;
	const { agency: slug = '', token = '' } = params;
	if (route.id === linkPage && request.method === 'GET') locals.linked = await openLinkPage(locals.db, slug, token, { address: getClientAddress(), now });
	if (isPeoplePage(route.id)) locals.people = await openPeoplePage(locals.db, slug, locals.today);
	locals.agency = locals.linked?.agency ?? locals.people?.agency ?? (await findAgencyBySlug(locals.db, slug)) ?? null;
	if (!locals.agency) throw new Problem('agency.not-found');
	if (locals.user) locals.membership = await membershipOf(locals, locals.user.id, now);
}

async function membershipOf(locals: App.Locals, userId: string, now: Date): Promise<Member | null> {
	return (await readOnly(contextFrom(locals, now), (tx) => findMember(tx, userId, locals.today))) ?? null;
}

const nowhere = '/[agency]/[...nowhere]';

/** A member at a page of others is told so in the agency's frame, with its menu; what is refused here would else be Kit's bare page, which asks to sign in. */
async function refusedInFrame(event: RequestEvent): Promise<Response | null> {
	const { agency, membership } = event.locals;
	try {
		refuseUnlessAllowed(event);
		return null;
	} catch (error) {
		const isPage = event.request.method === 'GET' && event.request.headers.get('accept')?.includes('text/html') && !event.isDataRequest;
		if (!(error instanceof Problem) || error.code !== 'actor.not-allowed' || !agency || !membership || !isPage) throw error;
		const framed = await event.fetch(`/${agency.slug}/nowhere?of=${encodeURIComponent(event.route.id ?? '')}`, { headers: { accept: 'text/html' } });
		return new Response(await framed.text(), { status: 403, headers: framed.headers });
	}
}

/** A request for no route at all goes on to Kit's own 404. */
function refuseUnlessAllowed({ locals, request, route, url }: RequestEvent): void {
	if (route.id === null) return;
	const who = whoMay({ routeId: route.id, method: request.method, action: actionOf(url) });
	if (isAllowed(who, locals.membership?.role ?? null)) return;
	if (who === undefined) throw new Problem('page.not-in-policy');
	if (!locals.user && request.method === 'GET') redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
	if (!locals.user) throw new Problem('actor.not-signed-in');
	throw new Problem(locals.membership ? 'actor.not-allowed' : 'agency.no-membership');
}
