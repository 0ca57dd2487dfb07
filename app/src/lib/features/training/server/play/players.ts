import type { Context } from '#lib/server/context.ts';

/** The person of a unit, as the guide plays them. */
export function asUnit(ctx: Context, unitId: string): Context {
	return { ...ctx, actor: { kind: 'user', userId: `training:${unitId}`, role: 'unit', unitId, name: 'Đầu mối đơn vị (tập dùng)' } };
}

/** Whoever the chain names; without an account named there, any leader. */
export function asLeader(ctx: Context, userId: string | null, name: string): Context {
	return { ...ctx, actor: { kind: 'user', userId: userId ?? 'training:leader', role: 'leader', unitId: null, name } };
}

export function asClerk(ctx: Context): Context {
	return { ...ctx, actor: { kind: 'user', userId: 'training:clerk', role: 'clerk', unitId: null, name: 'Văn thư (tập dùng)' } };
}
