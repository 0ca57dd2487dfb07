import { redirect, type RequestEvent } from '@sveltejs/kit';
import { confirmPerson, IDLE_MINUTES, identity, isFresh, isIdle, noteInAgencies, noteSeen, type Visitor } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { mustBeFresh, whoMay } from '#lib/server/policy.ts';
import { Problem, type ProblemCode } from '#lib/server/problem.ts';
import { actionOf } from '#lib/server/request-context.ts';

/** Pages that a locked session opens, since they are the way out of it. */
const free = new Set<string | null>([
	'/confirm',
	'/sign-in/sso',
	'/sign-in/sso/callback',
	'/sign-out',
	'/language',
	'/healthz',
	'/readyz',
	'/[agency]/[...nowhere]'
]);
/** For whoever is signed in, and for nobody else, though every visitor is sent there by the policy. */
const own = new Set<string | null>(['/account', '/account/idle', '/account/passkeys', '/account/passkeys/options', '/account/second-factor']);
/** The field in which the password comes with the very form that was held up. */
const passwordField = 'confirmPassword';
const day = 24 * 60 * 60_000;
/** Work is noted no more often: most requests need not ask the database for it. */
const SEEN_EVERY = 20_000;

/**
 * A session that nobody worked in for long is locked, and what is weighty asks whether it is still the same person. Either way the password is asked for once, and
 * what was typed goes on from where it was held up. A public page is shown as to any visitor.
 */
export async function heldUp(event: RequestEvent): Promise<Response | null> {
	const { locals, route, request, url } = event;
	const { user, membership } = locals;
	if (!user || free.has(route.id)) return null;
	const attempt = { routeId: route.id ?? '', method: request.method, action: actionOf(url) };
	const idle = isIdle(user, membership ? (membership.role === 'admin' ? membership.adminIdleMinutes : membership.idleMinutes) : IDLE_MINUTES);
	if (idle && whoMay(attempt) === 'anyone' && !own.has(route.id)) {
		Object.assign(locals, { user: null, membership: null });
		return null;
	}
	if (!idle && (isFresh(user) || !mustBeFresh(attempt))) return goOn(event, user);
	return ask(event, user, idle ? 'session.locked' : 'session.not-fresh');
}

async function goOn(event: RequestEvent, user: Visitor): Promise<null> {
	const { locals, request, route, url } = event;
	const isLook = route.id === '/account/idle' && request.method === 'GET';
	const isDue = !user.isNoted || Date.now() - user.seenAt.getTime() > SEEN_EVERY;
	if (!isLook && isDue && (await noteSeen(identity().pool, user.sessionId))) await noteInAgencies(locals, user, 'account.signed-in');
	const days = locals.membership?.passwordDays ?? null;
	const isOld = days !== null && Date.now() - user.passwordAt.getTime() > days * day;
	const lacks = locals.membership?.role === 'admin' && locals.membership.adminSecondFactor && !user.hasSecondFactor && !user.isStrong;
	if (lacks && request.method === 'GET' && request.headers.get('accept')?.includes('text/html')) redirect(303, '/account/second-factor?needed');
	if (isOld && request.method === 'GET' && url.pathname !== '/account') redirect(303, '/account?done=due#password');
	return null;
}

async function ask(event: RequestEvent, user: Visitor, why: ProblemCode): Promise<Response | null> {
	const { request, url, isDataRequest } = event;
	const isPage = isDataRequest || request.headers.get('accept')?.includes('text/html');
	if (request.method === 'GET' && isPage) redirect(303, `/confirm?to=${encodeURIComponent(url.pathname + url.search)}&why=${why}`);
	if (!/form/.test(request.headers.get('content-type') ?? '')) throw new Problem(why);
	if (request.headers.has('x-sveltekit-action')) return actionFailure(why, event);
	const form = await request.clone().formData();
	const password = form.get(passwordField);
	if (typeof password !== 'string') return carried(event, form, why, null);
	try {
		await confirmPerson(identity(), user, password, request.headers);
		return null;
	} catch (error) {
		if (error instanceof Problem) return carried(event, form, why, error.code);
		throw error;
	}
}

/** To a page that sent the form by script: nothing is reset there, and the page asks for the password over it. In the form in which Kit writes the answers of actions. */
function actionFailure(why: ProblemCode, { locals }: RequestEvent): Response {
	const data = JSON.stringify([{ code: 1, message: 2 }, why, wordsOf(why, locals.locale)]);
	return Response.json({ type: 'failure', status: 401, data }, { status: 401 });
}

/** To a browser without scripts: the page that asks carries what was typed along, and sends it on with the password. A file must be chosen again. */
async function carried({ url, fetch }: RequestEvent, form: FormData, why: ProblemCode, refused: ProblemCode | null): Promise<Response> {
	const entries = [...form].filter(([name]) => name !== passwordField);
	const fields = entries.flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
	const files = entries.flatMap(([name, value]) => (typeof value === 'string' || value.size === 0 ? [] : [{ name, file: value.name }]));
	const body = new FormData();
	body.set('carried', JSON.stringify({ to: url.pathname + url.search, why, refused, fields, files }));
	const page = await fetch('/confirm?/carry', { method: 'POST', body, headers: { accept: 'text/html' } });
	return new Response(await page.text(), { status: 401, headers: page.headers });
}
