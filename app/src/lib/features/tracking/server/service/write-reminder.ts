import { actFor, composePaper, paperSystem, type PlainDate, reminderLetter, shortDate, type WritingSystem } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Matrix } from '../../matrix.ts';
import { findLetterGround } from '../queries.ts';
import { readTracking } from '../service.ts';

/** The letter that reminds the units that owe the product people ask about now: as a Word file to go on with, or as the pages it prints. */
export async function writeReminder(ctx: Context, planId: string, format: 'docx' | 'pdf'): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { focus, matrix } = await readTracking(ctx, planId);
	const missing = focus?.missing.filter(({ id }) => !hasTime(matrix, focus.obligationId, id, ctx.today)) ?? [];
	if (!focus?.due || missing.length + focus.sentBack.length === 0) throw new Problem('tracking.nobody-owes');
	const ground = await readOnly(ctx, (tx) => findLetterGround(tx, focus.obligationId));
	if (!ground) throw new Problem('plan.not-found');
	const content = reminderLetter({
		system: paperSystem(ground.system),
		heading: ground.heading,
		task: focus.task,
		plan: citationOf(ground),
		due: focus.due,
		time: focus.time,
		today: ctx.today,
		missing: missing.map(({ name }) => name),
		sentBack: focus.sentBack.map(({ name }) => name),
		receiver: ground.recipient,
		officeDue: focus.officeDue,
		officeTime: focus.officeTime
	});
	const document = composePaper(content, actFor(ground.system, ctx.today, ground.actsFrom));
	const title = content.about;
	const bytes = format === 'pdf' ? await setPages(document, { title, at: ctx.now }) : writeDocx(document, { title });
	return { bytes, name: `Công văn ${title}.${format}`.slice(0, 120) };
}

/** A unit that was given more time, and still has it, is not reminded by letter. */
function hasTime({ rows }: Matrix, obligationId: string, unitId: string, today: PlainDate): boolean {
	const cell = rows.find(({ unit }) => unit.id === unitId)?.cells.find((one) => one?.obligationId === obligationId);
	return cell?.extendedDue != null && cell.extendedDue >= today;
}

type Cited = {
	readonly kind: string;
	readonly title: string;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly issuedOn: string | null;
	readonly system: WritingSystem;
};

/** "Kế hoạch số 57/KH-SXD ngày 08/9/2026", of the Party "Kế hoạch số 57-KH/TU, ngày 08/9/2026"; by its title while it has no number. */
function citationOf({ kind, title, number, symbol, issuedOn, system }: Cited): string {
	if (number === null || symbol === null) return `${kind} ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`;
	const [between, mark] = system === 'party' ? ['-', ','] : ['/', ''];
	return `${kind} số ${number}${between}${symbol}${issuedOn === null ? '' : `${mark} ngày ${shortDate(issuedOn)}`}`;
}
