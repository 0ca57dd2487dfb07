import { listOwnAgencies } from '#lib/features/accounts/server/service.ts';

/** Where the person was going; someone who was going nowhere and has one agency goes there. */
export async function wayIn(locals: App.Locals, userId: string | undefined, to: string): Promise<string> {
	if (to !== '/' || userId === undefined) return to;
	const agencies = await listOwnAgencies(locals, userId);
	return agencies.length === 1 ? `/${agencies[0]?.slug ?? ''}` : to;
}
