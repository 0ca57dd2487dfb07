import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { countMiss, isGuessing } from './link-tries.ts';
import type { ReturnKey } from './return-key.ts';

export type StoredLink = ReturnKey & { readonly id: string; readonly unitName: string; readonly revokedAt: Date | null; readonly expiresAt: Date };

/** Who holds a link, as an actor that may file this one return and nothing else. */
export type Holder = { readonly ctx: Context; readonly key: ReturnKey };

/** Refuses an address that has opened too many links that do not exist. */
export function refuseGuessing({ now }: Context, address: string): void {
	if (isGuessing(address, now.getTime())) throw new Problem('link.too-many-tries');
}

/** The holder of what was found under a token. None there, a revoked or an expired link says so. */
export async function holderOf(ctx: Context, link: StoredLink | undefined, address: string): Promise<Holder> {
	if (!link) {
		await countMiss(ctx, address);
		throw new Problem('link.not-found');
	}
	if (link.revokedAt) throw new Problem('link.revoked');
	if (link.expiresAt <= ctx.now) throw new Problem('link.expired');
	const { id, obligationId, unitId, unitName } = link;
	return { ctx: { ...ctx, actor: { kind: 'link', linkId: id, unitId, name: unitName } }, key: { obligationId, unitId } };
}
