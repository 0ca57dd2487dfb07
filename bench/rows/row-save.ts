import pg from 'pg';
import type { ReturnKey } from '../../app/src/lib/features/submissions/server/return-key.ts';
import { saveSheet } from '../../app/src/lib/features/submissions/server/service/save-sheet.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import { anOwedReturn } from '../../app/tests/support/returns.ts';
import { alternate, milliseconds } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { startOffice, type Office } from '../samples/office.ts';
import { activity } from '../samples/words.ts';

const AT_ONCE = 16;
const ROWS_EACH = 10;
const SECONDS = 1;

/** A cell saved as the sheet saves it (right, state, version, audit), against the least a durable write can be. */
export async function measure(): Promise<readonly Row[]> {
	const office = await startOffice(AT_ONCE);
	const pool = new pg.Pool({ connectionString: office.appUrl, max: AT_ONCE });
	pool.on('error', () => undefined);
	try {
		await makePeerTable(office);
		const key = await anOwedReturn(office.ctx);
		const rows = await addRows(office, key);
		const versions = new Map(rows.map((rowId) => [rowId, 0]));
		const taken = await alternate(
			() => perSecond((worker, n) => save(office, key, versions, rows[worker * ROWS_EACH + (n % ROWS_EACH)] ?? '')),
			() => perSecond((worker, n) => insert(pool, activity(worker + n)))
		);
		return [
			judge(
				{ name: `row save, ${AT_ONCE} at once: INSERT … RETURNING through pg`, unit: '/s', ratioIs: 'ours/peer', op: '>=', must: 0.4, beyond: 0.55 },
				taken.ours,
				taken.peer
			)
		];
	} finally {
		await pool.end();
		await office.stop();
	}
}

async function perSecond(write: (worker: number, n: number) => Promise<void>): Promise<number> {
	const end = performance.now() + SECONDS * 1000;
	let written = 0;
	const work = async (worker: number) => {
		for (let n = 0; performance.now() < end; n++, written++) await write(worker, n);
	};
	const taken = await milliseconds(() => Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker))));
	return (written * 1000) / taken;
}

async function save({ ctx }: Office, key: ReturnKey, versions: Map<string, number>, rowId: string): Promise<void> {
	const baseVersion = versions.get(rowId) ?? 0;
	const edits = [{ rowId, column: 'c4', baseVersion, value: activity(baseVersion + 1) }];
	const { applied } = await saveSheet(ctx, key, { arrangements: [], edits });
	if (applied.length !== 1) throw new Error(`a save at version ${baseVersion} was not applied`);
	versions.set(rowId, baseVersion + 1);
}

async function insert(pool: pg.Pool, words: string): Promise<void> {
	await pool.query('insert into bench_rows (id, cells) values ($1, $2) returning id', [newId(), JSON.stringify({ c4: { v: words, n: 1 } })]);
}

async function addRows({ ctx }: Office, key: ReturnKey): Promise<string[]> {
	const ids = Array.from({ length: AT_ONCE * ROWS_EACH }, () => newId());
	const arrangements = ids.map((rowId, position) => ({ kind: 'add' as const, rowId, position, cells: { c2: activity(position) } }));
	await saveSheet(ctx, key, { arrangements, edits: [] });
	return ids;
}

async function makePeerTable({ ownerUrl }: Office): Promise<void> {
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query(
		'create table bench_rows (id uuid primary key, cells jsonb not null, saved_at timestamptz not null default now()); grant insert, select on bench_rows to kheo_app'
	);
	await owner.end();
}
