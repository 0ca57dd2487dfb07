import { writeCsv } from '@kheo/documents/write-csv';
import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MovementYear, PublicMovement, ShowingDesk, ShownNomination, ShownPage, SentThanks } from '../../gallery.ts';
import { decisionStands } from '../decision-stands.ts';
import { asShown, listShown } from '../gallery-queries.ts';

const SHOWN_AT_ONCE = 60;
const THANKS_AT_ONCE = 100;

/** What the people see of movements: those that run or ran, who takes part, who was recognised, and what of it is shown with a picture. */
export function readGallery(ctx: Context): Promise<{ readonly movements: readonly PublicMovement[]; readonly shown: readonly ShownNomination[] }> {
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('movements as m')
			.leftJoin('documents as d', 'd.id', 'm.document_id')
			.select(['m.id', 'm.title', 'm.purpose', 'm.cited', 'd.name as document', 'm.sign_up_by as signUpBy', 'm.nominate_by as nominateBy'])
			.where('m.is_public', '=', true)
			.where('m.launched_at', 'is not', null)
			.where('m.stopped_at', 'is', null)
			.orderBy('m.launched_at', 'desc')
			.limit(50)
			.execute();
		const ids = rows.map(({ id }) => id);
		const [units, recognised] = ids.length === 0 ? [[], []] : [await unitsIn(tx, ids), await recognisedIn(tx, ids)];
		const movements = rows.map(({ cited, document, ...row }) => ({
			...row,
			launch: cited || document || '',
			units: units.filter(({ of }) => of === row.id).map(({ name }) => name),
			recognised: recognised.filter(({ of }) => of === row.id).map(({ of: _of, ...one }) => one)
		}));
		return { movements, shown: (await listShown(tx).limit(SHOWN_AT_ONCE).execute()).map(asShown) };
	});
}

function unitsIn(tx: ReadTx, movementIds: readonly string[]) {
	return tx
		.selectFrom('movement_units as s')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['s.movement_id as of', 'u.name'])
		.where('s.movement_id', 'in', movementIds)
		.where('s.withdrawn_at', 'is', null)
		.orderBy('u.position')
		.execute();
}

function recognisedIn(tx: ReadTx, movementIds: readonly string[]) {
	return tx
		.selectFrom('recognitions as r')
		.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
		.innerJoin('movements as m', 'm.id', 'n.movement_id')
		.select(['n.movement_id as of', 'n.name', 'n.post', 'n.model'])
		.where('m.id', 'in', movementIds)
		.where(decisionStands)
		.orderBy('n.kind')
		.orderBy('r.place')
		.execute();
}

/** One that is shown, with the thanks that were let through. */
export function readShown(ctx: Context, id: string): Promise<ShownPage> {
	return readOnly(ctx, async (tx) => {
		const row = await listShown(tx).where('n.id', '=', id).executeTakeFirst();
		if (!row) throw new Problem('people.not-public');
		const thanks = tx.selectFrom('nomination_thanks').select(['id', 'words', 'sent_at as at']).where('nomination_id', '=', id).where('state', '=', 'shown');
		const said = (await thanks.orderBy('sent_at', 'desc').limit(200).execute()).map(({ id: own, words, at }) => ({ id: own, words, on: dayIn(at) }));
		return { ...asShown(row), said };
	});
}

export async function readShownPicture(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const sha256 = await readOnly(ctx, async (tx) => (await listShown(tx).where('n.id', '=', id).executeTakeFirst())?.picture);
	const bytes = sha256 && (await readStored(ctx, sha256));
	if (!bytes) throw new Problem('people.not-public');
	return bytes;
}

/** Counted by year of public movements that were launched and not stopped; recognised counts once its decision is issued, and no more once it is recalled. */
export function readMovementYears(ctx: Context): Promise<MovementYear[]> {
	return readOnly(ctx, async (tx) => {
		const { rows } = await sql<MovementYear>`
			with launched as (select m.id, m.year, ${decisionStands} as stands from movements m where m.is_public and m.launched_at is not null and m.stopped_at is null)
			select l.year, count(*)::int as movements,
				coalesce(sum((select count(*) from movement_units u where u.movement_id = l.id and u.withdrawn_at is null)), 0)::int as units,
				coalesce(sum((select count(*) from nominations n where n.movement_id = l.id and n.withdrawn_at is null)), 0)::int as nominated,
				coalesce(sum(case when l.stands then (select count(*) from recognitions r join nominations n on n.id = r.nomination_id where n.movement_id = l.id) else 0 end), 0)::int as recognised
			from launched l group by l.year order by l.year desc`.execute(tx);
		return rows;
	});
}

/** The same for a spreadsheet, with the time the figures are of. */
export async function writeMovementYearsCsv(ctx: Context): Promise<string> {
	const { figures } = messagesIn(ctx.locale).movements;
	const head = [figures.year, figures.movements, figures.units, figures.nominated, figures.recognised];
	const lines = (await readMovementYears(ctx)).map((of) => [of.year, of.movements, of.units, of.nominated, of.recognised]);
	return writeCsv([head, ...lines, [figures.asOf, ctx.now.toISOString()]]);
}

/** For the Office: who may be shown, the thanks that nobody has read yet, and those that all read. */
export function readShowings(
	ctx: Context,
	movementId: string
): Promise<{ readonly showings: readonly ShowingDesk[]; readonly waiting: readonly SentThanks[]; readonly letThrough: readonly SentThanks[] }> {
	if (!actsForOffice(ctx.actor)) return Promise.resolve({ showings: [], waiting: [], letThrough: [] });
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('recognitions as r')
			.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
			.leftJoin('nomination_showings as s', 's.nomination_id', 'n.id')
			.select([
				'n.id',
				'n.name',
				'n.model',
				'n.achievement',
				's.version',
				's.title',
				's.words',
				's.place',
				's.picture_alt as alt',
				's.picture_sha256 as picture'
			])
			.select('s.withdrawn_at as withdrawnAt')
			.where('n.movement_id', '=', movementId)
			.orderBy('r.place')
			.execute();
		const thanks = async (state: 'waiting' | 'shown') =>
			(await thanksOf(tx, movementId, state).execute()).map(({ at, ...one }): SentThanks => ({ ...one, on: dayIn(at) }));
		return { showings: rows.map(asDesk), waiting: await thanks('waiting'), letThrough: await thanks('shown') };
	});
}

/** The oldest of those that wait, the newest of those that are shown. */
function thanksOf(tx: ReadTx, movementId: string, state: 'waiting' | 'shown') {
	return tx
		.selectFrom('nomination_thanks as t')
		.innerJoin('nominations as n', 'n.id', 't.nomination_id')
		.innerJoin('nomination_showings as s', 's.nomination_id', 'n.id')
		.select(['t.id', 's.title', 't.words', 't.sent_at as at'])
		.where('n.movement_id', '=', movementId)
		.where('t.state', '=', state)
		.orderBy('t.sent_at', state === 'waiting' ? 'asc' : 'desc')
		.limit(THANKS_AT_ONCE);
}

type DeskRow = {
	readonly [K in 'id' | 'name' | 'model' | 'achievement']: string;
} & { readonly [K in 'title' | 'words' | 'place' | 'alt' | 'picture']: string | null } & { readonly version: number | null; readonly withdrawnAt: Date | null };

function asDesk({ id, name, model, achievement, version, title, words, place, alt, picture, withdrawnAt }: DeskRow): ShowingDesk {
	const said = { title: title ?? '', words: words ?? '', place: place ?? '', alt: alt ?? '' };
	return {
		id,
		name: model || name,
		achievement,
		showing: version === null ? null : { ...said, version, isShown: withdrawnAt === null, hasPicture: picture !== null }
	};
}
