import type { RequestEvent } from '@sveltejs/kit';
import { openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import type { ReturnView } from '#lib/features/submissions/return-view.ts';
import { viewLinkedReturn, viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';

/** Which return a request is about, for whom it is made, and the address of its page. */
export type ReturnPlace = { readonly ctx: Context; readonly key: { readonly obligationId: string; readonly unitId: string }; readonly base: string };
export type Locate = (event: RequestEvent) => Promise<ReturnPlace>;
/** The same with what its page shows. */
export type Open = (event: RequestEvent) => Promise<Omit<ReturnPlace, 'key'> & { readonly view: ReturnView }>;

/** A member's way: the address names the obligation and the unit. */
export async function memberPlace({ locals, params }: RequestEvent): Promise<ReturnPlace> {
	const { agency = '', obligation = '', unit = '' } = params;
	return { ctx: locals.ctx, key: { obligationId: obligation, unitId: unit }, base: `/${agency}/obligations/${obligation}/units/${unit}` };
}

/** The way of one who holds a link: the token names the return, and every request asks anew whether it still holds. */
export async function linkPlace({ locals, params, request, getClientAddress }: RequestEvent): Promise<ReturnPlace> {
	const { agency = '', token = '' } = params;
	const sendsFile = /multipart|zip/.test(request.headers.get('content-type') ?? '');
	return { ...(await openLink(locals.ctx, token, getClientAddress(), sendsFile)), base: `/${agency}/submit/${token}` };
}

export async function memberView(event: RequestEvent): ReturnType<Open> {
	const { ctx, key, base } = await memberPlace(event);
	return { ctx, base, view: await viewReturn(ctx, key) };
}

/** What the request's start found behind the link; where it found nothing, asking again says why. */
export async function linkView(event: RequestEvent): ReturnType<Open> {
	const { locals, params, getClientAddress } = event;
	if (locals.linked)
		return { ...(await viewLinkedReturn(locals.ctx, locals.linked, getClientAddress())), base: `/${params['agency'] ?? ''}/submit/${params['token'] ?? ''}` };
	const { ctx, key, base } = await linkPlace(event);
	return { ctx, base, view: await viewReturn(ctx, key) };
}
