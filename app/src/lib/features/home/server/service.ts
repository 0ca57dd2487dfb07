import { addDays, type PlainDate } from '@kheo/core';
import { listFrozen } from '#lib/features/consolidations/server/service/list-frozen.ts';
import { listGivenBack } from '#lib/features/consolidations/server/service/list-given-back.ts';
import type { GivenBackLine } from '#lib/features/consolidations/view.ts';
import type { Duty } from '#lib/features/directives/duty.ts';
import { dutiesOf } from '#lib/features/directives/server/service/read-duties.ts';
import { listTroubled } from '#lib/features/dispatch/server/service/list-troubled.ts';
import type { TroubledSending } from '#lib/features/dispatch/view.ts';
import { type IssuedRegister, listIssuedRegisters } from '#lib/features/issuing/server/service/issued-registers.ts';
import { listPutUp } from '#lib/features/drafts/server/service/list-put-up.ts';
import { listSigned } from '#lib/features/issuing/server/service/list-signed.ts';
import type { PlanLine } from '#lib/features/plans/plan-head.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { readProgress, readTracking } from '#lib/features/tracking/server/service.ts';
import type { Progress, Tracking } from '#lib/features/tracking/view.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Waiting } from '../view.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

/** How many plans the first page follows; older ones stand on the page of plans. */
const followed = 5;
/** For how many days what is settled stays on the first page. */
const shownAfter = 7;

export type Home = {
	readonly running: readonly Progress[];
	/** What the reader's own unit owes; empty for everybody else. */
	readonly owed: readonly Tracking[];
	readonly frozen: readonly Waiting[];
	readonly duties: readonly Duty[];
	/** Registers given back and letters that did not arrive: for the Office. */
	readonly givenBack: readonly GivenBackLine[];
	readonly troubled: readonly TroubledSending[];
	/** By the Office's obligation: under which numbers its register went out. */
	readonly issued: Readonly<Record<string, readonly IssuedRegister[]>>;
};

/** What the reader owes, by when, and what waits for them: the plans that run now, newest first. */
export async function readHome(ctx: Context): Promise<Home> {
	const plans = await readPlans(ctx);
	const isUnit = ctx.actor.kind === 'user' && ctx.actor.role === 'unit';
	const planIds = plans.map(({ id }) => id);
	const owed = isUnit ? await Promise.all(planIds.slice(0, followed).map((id) => readTracking(ctx, id))) : [];
	const running = isUnit ? owed : await Promise.all(planIds.slice(0, followed).map((id) => readProgress(ctx, id)));
	return readOnly(ctx, async (tx) => {
		const [office, frozen, duties] = await Promise.all([
			isUnit ? nothingBack : forOffice(tx, ctx, running),
			waitingForSignature(tx, ctx),
			dutiesOf(tx, ctx, planIds)
		]);
		return { ...office, running, owed, frozen, duties: duties.filter((duty) => isShown(duty, ctx.today)) };
	});
}

/** The plans that are followed on the first page and on the board. */
export async function readFollowed(ctx: Context): Promise<readonly PlanLine[]> {
	return (await readPlans(ctx)).slice(0, followed);
}

const nothingBack = { givenBack: [], troubled: [], issued: {} };

async function forOffice(tx: ReadTx, ctx: Context, running: readonly Progress[]) {
	const [givenBack, troubled, issued] = await Promise.all([listGivenBack(tx), listTroubled(tx, ctx), issuedOf(tx, running)]);
	return { givenBack, troubled, issued };
}

async function issuedOf(tx: ReadTx, running: readonly Progress[]): Promise<Home['issued']> {
	const ids = running.flatMap(({ plan }) => plan.consolidations.map(({ id }) => id));
	const all = await Promise.all(ids.map(async (id) => [id, await listIssuedRegisters(tx, id)] as const));
	return Object.fromEntries(all.filter(([, papers]) => papers.length > 0));
}

/** What still waits for somebody, and for a while what was called back or accepted of late. */
function isShown({ parts, recall }: Duty, today: PlainDate): boolean {
	if (recall) return recall.on >= addDays(today, -shownAfter);
	return parts.some(({ reports }) => reports.at(-1)?.answer?.accepted !== true || (reports.at(-1)?.answer?.on ?? today) >= addDays(today, -shownAfter));
}

/** Registers and papers that went to signature and have not been signed. */
async function waitingForSignature(tx: ReadTx, ctx: Context): Promise<Waiting[]> {
	const [signed, all, papers] = await Promise.all([listSigned(tx), listFrozen(tx, ctx), listPutUp(tx, ctx)]);
	const registers = all.filter(({ id }) => !signed.has(id));
	return [
		...registers.map(({ obligationId, ...line }) => ({ ...line, path: `obligations/${obligationId}/consolidation` })),
		...papers.map((line) => ({ ...line, path: `drafts/${line.id}` }))
	];
}
