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
const SAVES_EACH = 60;

/** A cell saved as the sheet saves it (right, state, version, audit), against the least a durable write can be. */
export async function measure(): Promise<readonly Row[]> {
	const office = await startOffice(AT_ONCE);
	const pool = new pg.Pool({ connectionString: office.appUrl, max: AT_ONCE });
	try {
		await makePeerTable(office);
		const key = await anOwedReturn(office.ctx);
		const rows = await addRows(office, key);
		let version = 0;
		const taken = await alternate(
			() =>
				perSecond((worker, n) => save(office, key, rows[worker * ROWS_EACH + (n % ROWS_EACH)] ?? '', version + Math.floor(n / ROWS_EACH), n)).finally(
					() => (version += SAVES_EACH / ROWS_EACH)
				),
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
	const worker = async (number: number) => {
		for (let n = 0; n < SAVES_EACH; n++) await write(number, n);
	};
	const taken = await milliseconds(() => Promise.all(Array.from({ length: AT_ONCE }, (_, number) => worker(number))));
	return (AT_ONCE * SAVES_EACH * 1000) / taken;
}

async function save({ ctx }: Office, key: ReturnKey, rowId: string, baseVersion: number, n: number): Promise<void> {
	const edits = [{ rowId, column: 'c4', baseVersion, value: `${activity(n)}, lần ${baseVersion + 1}` }];
	const { applied } = await saveSheet(ctx, key, { arrangements: [], edits });
	if (applied.length !== 1) throw new Error(`a save at version ${baseVersion} was not applied`);
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
