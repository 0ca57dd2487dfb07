import type { RequestEvent } from '@sveltejs/kit';
import { openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import type { Context } from '#lib/server/context.ts';

/** Which return a request is about, for whom it is made, and the address of its page. */
export type ReturnPlace = { readonly ctx: Context; readonly key: { readonly obligationId: string; readonly unitId: string }; readonly base: string };
export type Locate = (event: RequestEvent) => Promise<ReturnPlace>;

/** A member's way: the address names the obligation and the unit. */
export async function memberPlace({ locals, params }: RequestEvent): Promise<ReturnPlace> {
	const { agency = '', obligation = '', unit = '' } = params;
	return { ctx: locals.ctx, key: { obligationId: obligation, unitId: unit }, base: `/${agency}/obligations/${obligation}/units/${unit}` };
}

/** The way of one who holds a link: the token names the return, and every request asks anew whether it still holds. */
export async function linkPlace({ locals, params, getClientAddress }: RequestEvent): Promise<ReturnPlace> {
	const { agency = '', token = '' } = params;
	return { ...(await openLink(locals.ctx, token, getClientAddress())), base: `/${agency}/submit/${token}` };
}
