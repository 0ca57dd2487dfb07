import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../database/new-id.ts';
import type { ReadTx } from '../database/schema.ts';
import { begin, commit, rollback } from '../database/session.ts';
import type { AuditData } from '../database/tables/audit.ts';
import { readOnly } from '../database/transaction.ts';
import { aboutPerson } from '../personal/about-person.ts';
import { keyringFor, type Keyring } from '../personal/keyring.ts';
import { sealedJson } from '../personal/sealed-values.ts';

/** By type of subject: which fields of these things name people. A feature that autosaves says so of its own. */
export type PeopleFields = {
	readonly [subjectType: string]: (tx: ReadTx, subjectIds: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
};

type Draft = {
	readonly subject_type: string;
	readonly subject_id: string;
	readonly actor: string;
	readonly action: string;
	readonly saves: number;
	readonly before: AuditData;
	readonly after: AuditData;
};

/** How long the autosaves of one row by one person go on being one entry. */
const autosaveWindow = '10 minutes';
const batch = 500;

/**
 * Writes the drafts whose window has passed as entries, with what they say about people sealed; returns how many. A draft is gone exactly when its
 * entry is there. With `subjectId`, those of one thing alone.
 */
export async function closeDrafts(ctx: Context, people: PeopleFields, { window = autosaveWindow, subjectId }: Which = {}): Promise<number> {
	let total = 0;
	for (;;) {
		const { drafts, fields } = await readOnly(ctx, async (tx) => {
			const found = await draftsOlderThan(tx, window, subjectId);
			return { drafts: found, fields: await fieldsOf(tx, found, people) };
		});
		const closed = drafts.length === 0 ? 0 : await close(ctx, drafts, fields);
		total += closed;
		if (drafts.length < batch || closed === 0) return total;
	}
}

type Which = { readonly window?: string; readonly subjectId?: string };

async function draftsOlderThan(tx: ReadTx, window: string, subjectId: string | undefined): Promise<Draft[]> {
	const drafts = tx
		.selectFrom('audit_drafts')
		.select(['subject_type', 'subject_id', 'actor', 'action', 'saves', 'before', 'after'])
		.where(sql<boolean>`first_at <= now() - ${window}::interval`)
		.orderBy('first_at')
		.limit(batch);
	return (subjectId === undefined ? drafts : drafts.where('subject_id', '=', subjectId)).execute();
}

type Fields = ReadonlyMap<string, ReadonlySet<string>>;

async function fieldsOf(tx: ReadTx, drafts: readonly Draft[], people: PeopleFields): Promise<Fields> {
	const byType = Map.groupBy(drafts, (draft) => draft.subject_type);
	const found: [string, ReadonlySet<string>][] = [];
	for (const [type, ofType] of byType) {
		const fields = await people[type]?.(tx, [...new Set(ofType.map((draft) => draft.subject_id))]);
		if (fields) found.push(...fields);
	}
	return new Map(found);
}

async function close(ctx: Context, drafts: readonly Draft[], fields: Fields): Promise<number> {
	const keys = keyringFor(ctx.agencyId);
	const closing = closingJson(keys, drafts, fields);
	return ctx.db.connection().execute(async (connection) => {
		await begin(connection, ctx, '', keys.takeUnsaved());
		try {
			const { rows } = await sql<{ closed: number }>`select close_audit_drafts(${closing}::jsonb) as closed`.execute(connection);
			await commit(connection);
			keys.hold();
			return rows[0]?.closed ?? 0;
		} catch (error) {
			await rollback(connection);
			throw error;
		}
	});
}

function closingJson(keys: Keyring, drafts: readonly Draft[], fields: Fields): string {
	return sealedJson(
		keys,
		drafts.map(({ subject_type, subject_id, actor, action, saves, before, after }) => {
			const marked = (data: AuditData) => withPeople(data, `${subject_type}:${subject_id}`, fields.get(subject_id));
			return { id: newId(), subject_id, actor, action, saves, before: marked(before), after: marked(after) };
		})
	);
}

function withPeople(data: AuditData, whose: string, fields: ReadonlySet<string> | undefined): AuditData {
	if (!fields || fields.size === 0) return data;
	return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, fields.has(field) ? aboutPerson(whose, value) : value]));
}
