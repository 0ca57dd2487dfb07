import { isTelling, SAME_LOOK } from '@kheo/core';
import { type RawBuilder, sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Evidence, UsedBefore } from '../evidence.ts';
import type { Key } from '#lib/features/activities/server/service/access.ts';

/** The evidence of one unit's return that was not taken out again, oldest first. */
export async function listEvidence(tx: ReadTx, key: Key): Promise<Evidence[]> {
	const rows = await tx
		.selectFrom('evidence as e')
		.leftJoin('files as f', 'f.sha256', 'e.file_sha256')
		.where('e.obligation_id', '=', key.obligationId)
		.where('e.unit_id', '=', key.unitId)
		.where('e.removed_at', 'is', null)
		.select(['e.id', 'e.activity_id as activityId', 'e.kind', 'e.name', 'e.caption', 'e.file_sha256 as sha256', 'f.size', 'f.state', 'e.width', 'e.height'])
		.select(['e.taken_on as takenOn', 'e.taken_at as takenAt', 'e.url', 'e.figure', 'e.figure_unit as figureUnit', 'e.consent', hexLook('e.look').as('look')])
		.orderBy('e.added_at')
		.orderBy('e.id')
		.execute();
	const looks = await sameLooks(
		tx,
		rows.flatMap(({ id, look }) => (look && isTelling(look) ? [id] : []))
	);
	return rows.map(({ state, figure, figureUnit, look: _look, ...row }) => ({
		...row,
		scan: state === null ? null : state === 'quarantine' ? 'unscanned' : state,
		figure: figure === null ? null : { value: figure, unit: figureUnit ?? '' },
		usedBefore: looks.get(row.id) ?? []
	}));
}

function hexLook(column: string): RawBuilder<string | null> {
	return sql<string | null>`lpad(to_hex(${sql.ref(column)}::bigint), 16, '0')`;
}

type SameLook = Omit<UsedBefore, 'addedOn' | 'same'> & { readonly id: string; readonly addedAt: Date; readonly sameFile: boolean };

/** For each of these photos, where one that looks the same was added before it: in any unit, plan and year of the agency. */
async function sameLooks(tx: ReadTx, photoIds: readonly string[]): Promise<ReadonlyMap<string, UsedBefore[]>> {
	if (photoIds.length === 0) return new Map();
	const { rows } = await sql<SameLook>`
		select mine.id, other.added_at as "addedAt", other.file_sha256 = mine.file_sha256 as "sameFile",
			u.name as unit, a.name as activity, p.title as plan, p.year
		from evidence mine
		join evidence other on other.kind = 'photo' and other.removed_at is null and other.id < mine.id and bit_count(other.look # mine.look) <= ${SAME_LOOK}
		join units u on u.id = other.unit_id
		join obligations o on o.id = other.obligation_id
		join plans p on p.id = o.plan_id
		left join activities a on a.id = other.activity_id
		where mine.id = any(${photoIds}::uuid[])
		order by other.added_at`.execute(tx);
	return new Map(
		[...Map.groupBy(rows, ({ id }) => id)].map(([id, found]) => [
			id,
			found.map(({ unit, activity, plan, year, addedAt, sameFile }) => ({
				unit,
				activity,
				plan,
				year,
				addedOn: dayIn(addedAt),
				same: sameFile ? 'file' : 'look'
			}))
		])
	);
}

/** The one piece of evidence, held; undefined when it is of another return or was taken out. */
export function lockEvidence(tx: Tx, key: Key, id: string) {
	return tx
		.selectFrom('evidence')
		.where('id', '=', id)
		.where('obligation_id', '=', key.obligationId)
		.where('unit_id', '=', key.unitId)
		.where('removed_at', 'is', null)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
}

/** The files of one piece, by what each is. */
export function findFiles(tx: ReadTx, key: Key, id: string) {
	return tx
		.selectFrom('evidence as e')
		.leftJoin('files as f', 'f.sha256', 'e.file_sha256')
		.where('e.id', '=', id)
		.where('e.obligation_id', '=', key.obligationId)
		.where('e.unit_id', '=', key.unitId)
		.where('e.removed_at', 'is', null)
		.select(['e.name', 'e.file_sha256 as original', 'e.copy_sha256 as copy', 'e.thumb_sha256 as thumb', 'f.type', 'f.state'])
		.executeTakeFirst();
}
