import { isTelling, SAME_LOOK } from '@kheo/core';
import { type RawBuilder, sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Aside, Evidence, UsedBefore } from '../evidence.ts';
import type { Key } from '#lib/features/activities/server/service/access.ts';

/** The evidence of one unit's return that was not taken out again, oldest first; `ofOthers`: other units whose photos look the same are named. */
export async function listEvidence(tx: ReadTx, key: Key, ofOthers: boolean): Promise<Evidence[]> {
	const rows = await tx
		.selectFrom('evidence as e')
		.leftJoin('files as f', 'f.sha256', 'e.file_sha256')
		.where('e.obligation_id', '=', key.obligationId)
		.where('e.unit_id', '=', key.unitId)
		.where('e.removed_at', 'is', null)
		.select(['e.id', 'e.activity_id as activityId', 'e.kind', 'e.name', 'e.caption', 'e.file_sha256 as sha256', 'f.size', 'f.state', 'e.width', 'e.height'])
		.select(['e.in_annex as inAnnex', 'e.blurred', 'e.version'])
		.select(['e.taken_on as takenOn', 'e.taken_at as takenAt', 'e.url', 'e.figure', 'e.figure_unit as figureUnit', 'e.consent', hexLook('e.look').as('look')])
		.orderBy('e.added_at')
		.orderBy('e.id')
		.execute();
	const telling = rows.flatMap(({ id, look }) => (look && isTelling(look) ? [id] : []));
	const looks = await sameLooks(tx, telling, ofOthers ? null : key.unitId);
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

type SameLook = Pick<UsedBefore, 'activity' | 'plan' | 'year'> & {
	readonly id: string;
	readonly unitId: string;
	readonly unit: string;
	readonly addedAt: Date;
	readonly sameFile: boolean;
};

/** For each of these photos, where one that looks the same was added before it: in any unit, plan and year of the agency. */
async function sameLooks(tx: ReadTx, photoIds: readonly string[], onlyNamed: string | null): Promise<ReadonlyMap<string, UsedBefore[]>> {
	if (photoIds.length === 0) return new Map();
	const { rows } = await sql<SameLook>`
		select mine.id, other.added_at as "addedAt", other.file_sha256 = mine.file_sha256 as "sameFile",
			u.id as "unitId", u.name as unit, a.name as activity, p.title as plan, p.year
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
			found.map(({ unitId, unit, activity, plan, year, addedAt, sameFile }) => ({
				unit: onlyNamed === null || unitId === onlyNamed ? unit : null,
				activity: onlyNamed === null || unitId === onlyNamed ? activity : null,
				plan,
				year,
				addedOn: dayIn(addedAt),
				same: sameFile ? 'file' : 'look'
			}))
		])
	);
}

/** What was taken out, the newest first. */
export async function listAside(tx: ReadTx, key: Key): Promise<Aside[]> {
	const rows = await tx
		.selectFrom('evidence')
		.where('obligation_id', '=', key.obligationId)
		.where('unit_id', '=', key.unitId)
		.where('removed_at', 'is not', null)
		.select(['id', 'name', 'kind', 'removed_at as at', 'removed_by as by', 'removed_reason as reason', 'erased_at as erasedAt', 'erased_by as erasedBy'])
		.orderBy('removed_at', 'desc')
		.execute();
	return rows.flatMap(({ at, erasedAt, erasedBy, by, reason, ...row }) =>
		at === null ? [] : [{ ...row, at, by: by ?? '', reason: reason ?? '', erased: erasedAt && { at: erasedAt, by: erasedBy ?? '' } }]
	);
}

/** The one piece of evidence, held: among what lies there, or among what was taken out. Undefined when it is of another return. */
export function lockEvidence(tx: Tx, key: Key, id: string, among: 'there' | 'aside' = 'there') {
	return tx
		.selectFrom('evidence')
		.where('id', '=', id)
		.where('obligation_id', '=', key.obligationId)
		.where('unit_id', '=', key.unitId)
		.where('removed_at', among === 'there' ? 'is' : 'is not', null)
		.where('erased_at', 'is', null)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
}

/** The piece of this return that is this very file. */
export function findPieceOf(tx: ReadTx, key: Key, sha256: string) {
	return tx
		.selectFrom('evidence')
		.where('obligation_id', '=', key.obligationId)
		.where('unit_id', '=', key.unitId)
		.where('file_sha256', '=', sha256)
		.where('removed_at', 'is', null)
		.select('id')
		.executeTakeFirst();
}

type Wanted = { readonly planId: string } | Key;

/** The photos ticked for the annex, of a plan or of one unit's return, in the order in which they were taken: never one whose people do not want it shown. */
export function listAnnexPhotos(tx: ReadTx, of: Wanted) {
	return tx
		.selectFrom('evidence as e')
		.innerJoin('obligations as o', 'o.id', 'e.obligation_id')
		.where('e.in_annex', '=', true)
		.where('e.kind', '=', 'photo')
		.where('e.consent', '!=', 'refused')
		.where('e.removed_at', 'is', null)
		.where('e.activity_id', 'is not', null)
		.$if('planId' in of, (query) => query.where('o.plan_id', '=', 'planId' in of ? of.planId : ''))
		.$if('unitId' in of, (query) =>
			query.where('e.obligation_id', '=', 'unitId' in of ? of.obligationId : '').where('e.unit_id', '=', 'unitId' in of ? of.unitId : '')
		)
		.select(['e.activity_id as activityId', 'e.copy_sha256 as copy', 'e.caption', 'e.width', 'e.height', 'e.taken_on as takenOn'])
		.orderBy('e.taken_on')
		.orderBy('e.added_at')
		.orderBy('e.id')
		.execute();
}

/** Where in the agency this very file lies, taken out or not. */
export function listPlacesOf(tx: ReadTx, sha256: string) {
	return tx
		.selectFrom('evidence as e')
		.innerJoin('units as u', 'u.id', 'e.unit_id')
		.innerJoin('obligations as o', 'o.id', 'e.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.where('e.file_sha256', '=', sha256)
		.select(['u.name as unit', 'p.title as plan', 'e.obligation_id as obligationId', 'e.unit_id as unitId'])
		.orderBy('e.added_at')
		.execute();
}

/** How much of a return's room is taken, erased pieces not counted. */
export async function roomTaken(tx: ReadTx, key: Key): Promise<{ readonly pieces: number; readonly bytes: number }> {
	const taken = await tx
		.selectFrom('evidence as e')
		.leftJoin('files as f', 'f.sha256', 'e.file_sha256')
		.where('e.obligation_id', '=', key.obligationId)
		.where('e.unit_id', '=', key.unitId)
		.where('e.erased_at', 'is', null)
		.select(({ fn }) => [fn.countAll<string>().as('pieces'), fn.sum<string | null>('f.size').as('bytes')])
		.executeTakeFirstOrThrow();
	return { pieces: Number(taken.pieces), bytes: Number(taken.bytes ?? 0) };
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
		.select(['e.kind', 'e.name', 'e.file_sha256 as original', 'e.copy_sha256 as copy', 'e.thumb_sha256 as thumb', 'f.type', 'f.state'])
		.executeTakeFirst();
}
