import type { Context } from '#lib/server/context.ts';
import { formToken } from '../pass.ts';
import { countMiss, type Guard, refuseGuessing, refusePrograms } from '../sending-limits.ts';

/** What any form that needs no account carries, so that it can be told how long it took. */
export function tokenForForm(ctx: Context): string {
	return formToken(ctx.agencyId, ctx.now);
}

/** The same guard for every form that needs no account, counted together: one address has one measure. */
export function refuseProgram(ctx: Context, guard: Guard): void {
	refusePrograms(ctx.agencyId, guard, ctx.now);
}

/** Codes of any kind that are tried out: so many for one code, and for one address. */
export function refuseGuesses(ctx: Context, code: string, address: string): void {
	refuseGuessing(code, address, ctx.now);
}

export function countGuess(ctx: Context, typed: string, address: string): void {
	countMiss(typed.slice(0, 40), address, ctx.now);
}
