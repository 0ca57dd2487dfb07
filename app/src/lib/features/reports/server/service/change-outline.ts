import { type Outline, outlineOfHeadings, readDocument, remapOutline, type Section, type Take } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { refusedFile, type RefusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { OutlineView } from '../../outline-view.ts';
import { insertOutline, outlineNow } from '../outline-queries.ts';
import { findReportTask, listHeads } from '../queries.ts';

/** The headings in force with what may fill them. */
export function readOutline(ctx: Context, obligationId: string): Promise<OutlineView> {
	assertOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const task = await findReportTask(tx, obligationId);
		if (!task) throw new Problem('result.not-a-report');
		const heads = await listHeads(tx, task.planId);
		return { ...(await outlineNow(tx, obligationId, heads)), heads, planTitle: task.planTitle };
	});
}

/**
 * Takes the headings of the superior's outline as the next version. What was filled into a heading of the version before stays with the heading that says the
 * same now; what units wrote is not touched by any of this.
 */
export async function takeOutlineFile(
	ctx: Context,
	obligationId: string,
	file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<{ readonly ok: true } | RefusedFile> {
	assertOffice(ctx);
	const headings = await headingsOf(ctx, file);
	if (!Array.isArray(headings)) return headings;
	if (headings.length === 0) throw new Problem('outline.no-headings');
	const { version, items, heads } = await readOutline(ctx, obligationId);
	const proposed = outlineOfHeadings(headings, heads);
	await write(ctx, obligationId, { version: version + 1, items: version === 0 ? proposed : remapOutline(items, proposed), source: file.name.slice(0, 300) });
	return { ok: true };
}

export type ChangedItem = { readonly id: string; readonly heading: string; readonly takes: readonly Take[] };

/** What the Office says each heading is filled with, on the version it looked at. */
export async function changeOutline(
	ctx: Context,
	obligationId: string,
	{ version, items }: { readonly version: number; readonly items: readonly ChangedItem[] }
): Promise<void> {
	assertOffice(ctx);
	const now = await readOutline(ctx, obligationId);
	if (now.version !== version) throw new Problem('outline.moved');
	const asked = new Map(now.items.map((item) => [item.id, item.asked]));
	const changed = items.filter(({ heading }) => heading !== '').map((item) => ({ ...item, asked: asked.get(item.id) ?? true }));
	if (changed.length === 0) throw new Problem('outline.no-headings');
	await write(ctx, obligationId, { version: version + 1, items: changed, source: now.source });
}

function write(ctx: Context, obligationId: string, outline: { version: number; items: Outline; source: string | null }): Promise<void> {
	return inTransaction(ctx, 'outline.changed', async (tx) => {
		if (!(await insertOutline(tx, obligationId, outline))) throw new Problem('outline.moved');
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { ...outline } });
	});
}

async function headingsOf(ctx: Context, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<string[] | RefusedFile> {
	try {
		return flat(readDocument((await readFile(bytes, name)).document).sections);
	} catch (error) {
		if (error instanceof FileRefused) return refusedFile(error, ctx);
		throw error;
	}
}

/** Two levels, as a report of a few pages has. */
function flat(sections: readonly Section[], depth = 0): string[] {
	if (depth > 1) return [];
	return sections.flatMap(({ label, title, children }) => [...(label === '-' || title === '' ? [] : [`${label}. ${title}`]), ...flat(children, depth + 1)]);
}

function assertOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
